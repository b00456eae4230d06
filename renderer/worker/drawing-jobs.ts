import { parseDocument } from "../../shared/file/parse.ts";
import { inflate } from "../../shared/layout/geometry.ts";
import type { RoleloomDocument } from "../../shared/model/document.ts";
import { type Folded, foldSetup } from "../../shared/model/fold.ts";
import { applyPatch } from "../../shared/model/patch.ts";
import { paintView } from "../../shared/scene/paint-view.ts";
import type { Part, Scene } from "../../shared/scene/scene.ts";
import { boxOf, indexScene, isThing, partsWithin, type SceneIndex } from "../../shared/scene/scene-index.ts";
import { firstSentences } from "../../shared/text/phrases.ts";

import { isSelected, litParts } from "../canvas/spotlight.ts";
import { exportJobs } from "./export-jobs.ts";
import type { Drawn, Found, Light, Shot, Summary } from "./jobs.ts";
import type { Handlers, JobTools, Made } from "./serve.ts";
import { signMarks } from "./sign-marks.ts";
import type { MakeSurface } from "./surface.ts";
import { setupOf, wantedScene } from "./wanted-scene.ts";

/** Parts beyond which a page of elements is no longer fluent, and a frame of an animation too long to follow. */
const mostElements = 500;
/** A card narrower than this on the screen cannot be read. */
const readableCardPx = 110;
const mostReadable = 120;
/** Nobody listens to a sentence for each of thousands of links. */
const longestDescription = 1_000;
const sliceMs = 8;

type Drawing = {
  readonly id: number;
  readonly folded: () => Folded;
  readonly scene: Scene;
  readonly index: SceneIndex;
};

/** The jobs around one drawing at a time: what was asked for last. */
export function drawingJobs(makeSurface: MakeSurface, fonts: Promise<unknown>): Handlers {
  let held: RoleloomDocument | null = null;
  let drawing: Drawing | null = null;
  const current = (id: number): Drawing | null => (drawing?.id === id ? drawing : null);
  const document = (): RoleloomDocument => {
    if (held === null) throw new Error("No document was handed over");
    return held;
  };
  const find = (id: number, ask: (index: SceneIndex) => Part | null): Made<Found | null> => {
    const known = current(id);
    const part = known === null ? null : ask(known.index);
    return { value: part === null ? null : found(part) };
  };
  return {
    ...exportJobs(document, makeSurface, fonts),
    "hold-document": (given) => {
      // The difference is told from the document that is held.
      held = "document" in given ? given.document : (applyPatch(held, given.patch) as RoleloomDocument);
      return { value: null };
    },
    "read-file": ({ bytes }) => {
      const read = parseDocument(bytes, new TextDecoder("utf-8", { fatal: true }));
      held = read.ok ? read.value : null;
      return { value: null };
    },
    draw: (wanted): Made<Drawn> => {
      const present = document();
      const scene = wantedScene(present, wanted);
      if (scene.parts.length <= mostElements) return { value: { kind: "small", scene } };
      const folded = () => foldSetup(present, setupOf(present, wanted.setup), wanted.folds);
      drawing = { id: (drawing?.id ?? 0) + 1, folded, scene, index: indexScene(scene) };
      return { value: { kind: "large", drawing: drawing.id, summary: summaryOf(scene) } };
    },
    paint: async ({ drawing: id, shot }, tools) => {
      const known = current(id);
      if (known === null) return { value: null };
      const { index, scene } = known;
      const parts = index.partsIn(shot.shown);
      await fonts;
      return paintShot(makeSurface, shot, parts, scene.background, tools);
    },
    "paint-lit": async ({ drawing: id, shot, light, signColour }, tools) => {
      const known = current(id);
      if (known === null) return { value: null };
      const isLit = lightOn(known, light);
      const near = known.index.partsIn(shot.shown);
      const parts = near.flatMap((part) => [
        ...(isSelected(part.subject, light.selection) ? [signMarks(part, signColour)] : []),
        ...(isLit?.(part) === true ? [part] : []),
      ]);
      await fonts;
      return paintShot(makeSurface, shot, parts, undefined, tools);
    },
    look: ({ drawing: id, at, reachPx }) => find(id, (index) => index.at(at, reachPx)),
    find: ({ drawing: id, subject }) => find(id, (index) => index.of(subject)),
    next: ({ drawing: id, from, direction }) =>
      find(id, (index) => index.next(from === null ? null : index.of(from), direction)),
    readable: ({ drawing: id, view, zoom }) => {
      const known = current(id);
      if (known === null) return { value: null };
      const near = known.index.partsIn(inflate(view, view.width / 8));
      const readable = near.filter((part) => isThing(part) && isReadable(part, zoom));
      return { value: readable.length > mostReadable ? [] : readable };
    },
    heads: ({ drawing: id, strip, shown }) => {
      const known = current(id);
      return { value: known === null ? null : partsWithin(known.index.partsIn(shown), strip) };
    },
  };
}

/** A pill is held with the card it is on, which would cover it. */
const isReadable = ({ subject, bounds }: Part, zoom: number): boolean =>
  bounds.width * zoom >= (subject.kind === "person-fold" ? readableCardPx / 6 : readableCardPx);

const found = (part: Part): Found => ({ subject: part.subject, label: part.label, box: boxOf(part) });

function summaryOf({ parts: _, ...scene }: Scene): Summary {
  return { ...scene, description: firstSentences(scene.description, longestDescription) };
}

const lightOn = ({ folded }: Drawing, { focus, query }: Light) => litParts(focus, query, folded());

async function paintShot(
  makeSurface: MakeSurface,
  { shown, scale }: Shot,
  parts: readonly Part[],
  background: string | undefined,
  { pause }: JobTools,
): Promise<Made<ImageBitmap>> {
  const surface = makeSurface(Math.ceil(shown.width * scale), Math.ceil(shown.height * scale));
  const options = { view: shown, scale, ...(background === undefined ? {} : { background }) };
  let until = performance.now() + sliceMs;
  for (const _ of paintView(surface.context, parts, options)) {
    if (performance.now() < until) continue;
    await pause();
    until = performance.now() + sliceMs;
  }
  const picture = await surface.finish();
  return { value: picture, transfer: [picture] };
}
