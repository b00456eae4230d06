import type { PhaseLink } from "../model/queries.ts";
import type { Rect } from "./geometry.ts";
import type { RolePlace } from "./map-places.ts";

/** A link on its way from its role to its phase, before it has a curve. */
export type Thread = {
  readonly link: PhaseLink;
  readonly place: RolePlace;
  readonly phaseRect: Rect;
  /** Whether it comes down to the spine from above. */
  readonly isAbove: boolean;
  /** Where it passes blocks of rows on its way to the spine, outermost first. */
  readonly gates: Gate[];
  /** How far from its card it runs along the row, where it does; 0 where it bends at once. */
  busPx: number;
};

/** A passage through some rows of a block, from one height to another. */
export type Gate = {
  readonly gap: Gap;
  readonly top: number;
  readonly bottom: number;
  /** Whether a link comes to it level, along the row it leaves. */
  readonly isLevel: boolean;
  x: number;
};

/** The rows of one band, whose cards stand in columns, with the gaps that run through all of them. */
export type Block = {
  readonly isAbove: boolean;
  /** From above to below. */
  readonly rows: readonly { readonly top: number; readonly bottom: number }[];
  readonly gaps: readonly Gap[];
};

/** Room between two columns of a block, or outside its ends, where one side is open. */
export type Gap = { readonly from: number; readonly to: number; readonly isOpen: boolean };
