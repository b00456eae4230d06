import type { Level, PhaseId, Point, RoleId, TaskId } from "../model/document.ts";
import type { Curve, Rect } from "./geometry.ts";

/** Where everything in the lanes is. The middle of the first block's phases is the origin. */

/** A column of knots: a task, or the phase itself where it has no tasks. */
export type ColumnPlace = { readonly task: TaskId | undefined; readonly centreX: number };

export type PhaseColumns = {
  readonly phase: PhaseId;
  /** The head over the columns. */
  readonly head: Rect;
  readonly columns: readonly ColumnPlace[];
};

export type BandPlace = {
  readonly category: string;
  /** Roles of the category in the whole setup. */
  readonly count: number;
  /** Whether the band began in an earlier block. */
  readonly isContinued: boolean;
  readonly rect: Rect;
};

export type LanePlace = { readonly role: RoleId; readonly head: Rect };

/** Rows under one set of heads. Many roles are set in several blocks side by side, as a newspaper sets its columns. */
export type LanesBlock = {
  readonly phases: readonly PhaseColumns[];
  readonly arrows: readonly Curve[];
  readonly loop: Curve | null;
  readonly loopLabelAt: Point;
  readonly bands: readonly BandPlace[];
  readonly lanes: readonly LanePlace[];
  /** All rows, from the heads of the roles to the right edge of the last phase. */
  readonly field: Rect;
  /** Where the totals are: the same width, under the field. */
  readonly foot: Rect;
};

/** Distances along a row are from where the link's thread begins. */
export type KnotPlace = {
  readonly x: number;
  readonly level: Level;
  readonly isAccountable: boolean;
};

/** An involvement in a whole phase: a bar over its columns, and a knot inside its beginning. */
export type BarPlace = { readonly x: number; readonly widthPx: number; readonly knot: KnotPlace };

/** What joins one role to one phase, with the stretch of thread that leads to it. */
export type LaneLink = {
  readonly role: RoleId;
  readonly phase: PhaseId;
  readonly level: Level;
  readonly isAccountable: boolean;
  /** Where its thread begins, which is where the role's head or its previous link ends. */
  readonly origin: Point;
  /** Length of the thread, to the last knot or the end of the bar. */
  readonly reachPx: number;
  readonly bar: BarPlace | null;
  readonly knots: readonly KnotPlace[];
};

export type LanesLayout = {
  readonly blocks: readonly LanesBlock[];
  readonly links: readonly LaneLink[];
  readonly sizes: LanesSizes;
  /** How much larger than at rest title and legend are drawn; 1 or more. */
  readonly emphasis: number;
  readonly bounds: Rect;
};

/** The measures that all blocks share, in pixels. */
export type LanesSizes = {
  readonly rowPx: number;
  readonly columnPx: number;
  readonly blockCount: number;
  /** Width of a role's head: its name, then who fills it. */
  readonly nameWidthPx: number;
  readonly headWidthPx: number;
  readonly phaseHeightPx: number;
  /** How much larger than at rest the names of phases and of tasks are set, in pictures wide enough for it. */
  readonly phaseScale: number;
  readonly taskScale: number;
};
