import type { Level, PhaseId, Point, RoleId } from "../model/document.ts";
import type { Curve, Rect } from "./geometry.ts";

/** Where everything on the map is. The middle of the spine is the origin. */

export type PhasePlace = { readonly phase: PhaseId; readonly rect: Rect };

export type RolePlace = {
  readonly role: RoleId;
  readonly rect: Rect;
  readonly isPinned: boolean;
  /** Whether it stands where its row put it; false for pinned cards and those that made room for them. */
  readonly isInRow: boolean;
  /** Its category, whose rows stand together. */
  readonly band: string;
};

export type LinkPlace = {
  readonly role: RoleId;
  readonly phase: PhaseId;
  readonly level: Level;
  readonly isAccountable: boolean;
  /** Runs from the role to the phase, never through another node. */
  readonly curve: Curve;
};

export type MapLayout = {
  readonly phases: readonly PhasePlace[];
  readonly roles: readonly RolePlace[];
  readonly links: readonly LinkPlace[];
  /** Straight arrows from each phase to the next. */
  readonly arrows: readonly Curve[];
  /** The way back from the last phase to the first; absent with fewer than two phases. */
  readonly loop: Curve | null;
  readonly loopLabelAt: Point;
  /** How much larger the spine, title and legend are drawn than at rest; 1 or more. */
  readonly emphasis: number;
  /** Around everything above. */
  readonly bounds: Rect;
};
