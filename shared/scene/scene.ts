import type { Filter } from "../find/filter.ts";
import type { Curve, Rect } from "../layout/geometry.ts";
import type { PersonId, PhaseId, Point, RoleId, TeamId } from "../model/document.ts";
import type { Folds, GroupKey } from "../model/folds.ts";
import type { FontWeight } from "../text/measure.ts";

/**
 * The finished drawing as plain data. Everything that shows or exports a picture renders a scene and
 * nothing else. Lengths are CSS pixels at scale 1; y grows downwards; colours are `#rrggbb`.
 */

/** What a part stands for in the document; decoration stands for nothing. */
export type Subject =
  | { readonly kind: "phase"; readonly phase: PhaseId }
  | { readonly kind: "role"; readonly role: RoleId }
  | { readonly kind: "link"; readonly role: RoleId; readonly phase: PhaseId }
  /** Several roles drawn as one; no command knows it. */
  | { readonly kind: "group"; readonly group: GroupKey }
  | { readonly kind: "group-link"; readonly group: GroupKey; readonly phase: PhaseId }
  /** The heading over a category's rows. */
  | { readonly kind: "band"; readonly category: string }
  | { readonly kind: "person"; readonly person: PersonId }
  /** A reporting line, which cannot be chosen. */
  | { readonly kind: "report"; readonly manager: PersonId; readonly report: PersonId }
  /** What tells how many are behind a collapsed manager. */
  | { readonly kind: "person-fold"; readonly person: PersonId }
  /** A collapsed team, or the heading over the members of an open one. */
  | { readonly kind: "team-fold"; readonly team: TeamId }
  | { readonly kind: "decoration" };

export type Paint = {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  /** 0 to 1. */
  readonly opacity?: number;
};

export type TextMark = {
  readonly kind: "text";
  readonly text: string;
  /** Where the baseline begins, is centred, or ends, by `anchor`. */
  readonly at: Point;
  readonly anchor: "start" | "middle" | "end";
  readonly sizePx: number;
  readonly weight: FontWeight;
  readonly fill: string;
  /** Advance width as measured from the bundled font, in pixels. */
  readonly widthPx: number;
};

export type Mark =
  | ({ readonly kind: "rect"; readonly rect: Rect; readonly radius: number } & Paint)
  | ({ readonly kind: "circle"; readonly centre: Point; readonly radius: number } & Paint)
  | ({ readonly kind: "curve"; readonly curve: Curve } & Paint)
  | ({ readonly kind: "polygon"; readonly points: readonly Point[] } & Paint)
  | TextMark;

/**
 * One thing a person would point at. Marks are relative to `origin`, so moving a part changes its origin only.
 * `bounds` is relative too, and encloses every mark but strokes' outer halves.
 */
export type Part = {
  /** Unique in the scene and the same across setups for the same thing, which is what animation matches by. */
  readonly id: string;
  readonly subject: Subject;
  readonly origin: Point;
  readonly bounds: Rect;
  /** What a screen reader says and a tooltip shows; whole names, never shortened. */
  readonly label: string;
  /** 0 to 1; absent means 1. Only pictures in the middle of an animation have it. */
  readonly opacity?: number;
  readonly marks: readonly Mark[];
};

export type Scene = {
  /** What is shown, in scene coordinates. The middle of the lifecycle's spine is the origin, so pins survive every change. */
  readonly frame: Rect;
  readonly background: string;
  readonly title: string;
  /** Prose of the whole picture, for `<desc>` and screen readers. */
  readonly description: string;
  /** In painting order. */
  readonly parts: readonly Part[];
  /** Heads of rows and columns that a window keeps in sight; absent where there are none. */
  readonly heads?: readonly TableHeads[];
};

/** A table in a scene: its heads lie in two strips along its edges. All in scene coordinates. */
export type TableHeads = { readonly area: Rect; readonly top: Rect; readonly left: Rect };

export type ThemeName = "light" | "dark";

/** How a setup is drawn. Plain data, which a worker can be sent. */
export type SceneOptions = {
  readonly theme: ThemeName;
  /** Absent: nothing is folded. */
  readonly folds?: Folds;
  /** Absent: everything is shown alike. */
  readonly filter?: Filter;
};
