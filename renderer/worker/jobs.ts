import type { Filter } from "../../shared/find/filter.ts";
import type { Rect } from "../../shared/layout/geometry.ts";
import type { Point, RoleloomDocument, SetupId } from "../../shared/model/document.ts";
import type { Folds } from "../../shared/model/folds.ts";
import type { Patch } from "../../shared/model/patch.ts";
import type { Result } from "../../shared/model/result.ts";
import type { ExportProblem } from "../../shared/problems/problem.ts";
import type { SizeWish } from "../../shared/raster/size.ts";
import type { Part, Scene, Subject, ThemeName } from "../../shared/scene/scene.ts";
import type { Direction } from "../../shared/scene/scene-index.ts";
import type { ViewName } from "../../shared/scene/view.ts";
import type { Selection, Spot } from "../session/session-state.ts";

type Job<In, Out> = { readonly input: In; readonly output: Out };

/** Everything the worker can be asked to do. Jobs on a drawing that was replaced answer null. */
export type Jobs = {
  /** Keeps a document for the jobs that follow. */
  readonly "hold-document": Job<{ readonly document: RoleloomDocument } | { readonly patch: Patch }, null>;
  /** Reads a file and keeps its document; what is wrong with one that cannot be read is for the page to say. */
  readonly "read-file": Job<{ readonly bytes: Uint8Array }, null>;
  /** Draws a setup of the held document. A small scene is handed over; a large one stays, to be painted from. */
  readonly draw: Job<Wanted, Drawn>;
  readonly paint: Job<OnDrawing & { readonly shot: Shot }, ImageBitmap | null>;
  /** Paints on nothing what the spotlight leaves lit, and a sign around what is selected. */
  readonly "paint-lit": Job<
    OnDrawing & { readonly shot: Shot; readonly light: Light; readonly signColour: string },
    ImageBitmap | null
  >;
  /** What can be pointed at somewhere; links from a little way off. */
  readonly look: Job<OnDrawing & { readonly at: Point; readonly reachPx: number }, Found | null>;
  readonly find: Job<OnDrawing & { readonly subject: Subject }, Found | null>;
  /** The nearest role or phase in a direction, or the first of all. */
  readonly next: Job<
    OnDrawing & { readonly from: Subject | null; readonly direction: Direction },
    Found | null
  >;
  /** The cards and phases in view, where they are few enough and large enough to be read. */
  readonly readable: Job<OnDrawing & { readonly view: Rect; readonly zoom: number }, readonly Part[] | null>;
  /** What lies within a strip of heads, as far as it shows in a part of it. */
  readonly heads: Job<OnDrawing & { readonly strip: Rect; readonly shown: Rect }, readonly Part[] | null>;
  /** All of a drawing, small enough for a box, with what it measures at scale 1. */
  readonly preview: Job<Picture & { readonly widthPx: number; readonly heightPx: number }, Preview>;
  readonly "export-svg": Job<Picture, Bytes>;
  readonly "export-png": Job<Picture & { readonly size: SizeWish }, Result<Bytes, ExportProblem>>;
};

export type Wanted = {
  readonly setup: SetupId;
  readonly view: ViewName;
  readonly theme: ThemeName;
  readonly folds: Folds;
  readonly filter: Filter;
};
export type Bytes = Uint8Array<ArrayBuffer>;
export type Picture = Wanted & { readonly isTransparent: boolean };
export type Preview = Pick<Scene, "frame" | "title"> & { readonly picture: ImageBitmap };

type OnDrawing = { readonly drawing: number };

/** What of a scene is painted, and how many pixels of the picture a scene pixel takes. */
export type Shot = { readonly shown: Rect; readonly scale: number };

/** What is pointed at, searched for and selected. */
export type Light = {
  readonly focus: Spot | null;
  readonly query: string;
  readonly selection: Selection;
};

/** Something of a drawing, without its marks; `box` in scene coordinates. */
export type Found = { readonly subject: Subject; readonly label: string; readonly box: Rect };

/** A large drawing without what it is made of. */
export type Summary = Pick<Scene, "frame" | "background" | "title" | "description" | "heads">;

export type Drawn =
  | { readonly kind: "small"; readonly scene: Scene }
  | { readonly kind: "large"; readonly drawing: number; readonly summary: Summary };
