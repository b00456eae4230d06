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
  /** Where it passes each row on its way to the spine, outermost first. */
  readonly gates: Gate[];
};

export type Gate = { readonly row: Row; readonly gap: Gap; x: number };

/** Cards beside each other, with the gaps that links pass through. */
export type Row = {
  readonly index: number;
  readonly top: number;
  readonly bottom: number;
  readonly gaps: readonly Gap[];
};

/** Room between two neighbours of a row, or outside its ends, where one side is open. */
export type Gap = { readonly from: number; readonly to: number; readonly isOpen: boolean };
