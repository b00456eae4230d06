import { useEffect, useMemo, useState } from "react";
import { type Filter, noFilter } from "../../shared/find/filter.ts";
import type { RoleloomDocument, Setup } from "../../shared/model/document.ts";
import { type Folded, foldSetup } from "../../shared/model/fold.ts";
import { foldPeople } from "../../shared/model/fold-people.ts";
import { type Folds, noFolds } from "../../shared/model/folds.ts";
import type { Scene, ThemeName } from "../../shared/scene/scene.ts";
import type { ViewName } from "../../shared/scene/view.ts";
import { useSession } from "../session/SessionContext.tsx";
import { shownFolds } from "../session/selectors.ts";
import { unlessCancelled } from "../worker/client.ts";
import { holdDocument } from "../worker/held-document.ts";
import type { Drawn } from "../worker/jobs.ts";
import { pageWorker } from "../worker/start-worker.ts";
import { wantedScene } from "../worker/wanted-scene.ts";
import { type PaintedDrawing, paintedDrawing } from "./painted-drawing.ts";

/** Parts that a setup may at most have, beyond which it is drawn off the window's thread. */
const mostPartsHere = 450;

export type Drawing =
  | { readonly kind: "built"; readonly scene: Scene }
  | { readonly kind: "painted"; readonly painted: PaintedDrawing };

/** What is shown, and whether something else is on its way. */
export type DrawingState = {
  /** Null until the first drawing of a large setup is there. */
  readonly drawing: Drawing | null;
  /** Whether that is what is to be shown now, not what was shown before. */
  readonly isCurrent: boolean;
  readonly wait: Wait | null;
};

export type Wait = {
  /** A wait that was called off can be taken up again. */
  readonly isCancelled: boolean;
  readonly cancel: () => void;
  readonly resume: () => void;
};

/** The drawing of a setup: small ones at once, large ones from the worker, the last one staying until then. */
export function useDrawing(setup: Setup): DrawingState {
  const document = useSession((state) => state.document);
  const theme = useSession((state) => state.theme);
  const view = useSession((state) => state.view);
  const folds = useSession(shownFolds);
  const filter = useSession((state) => state.filter);
  const isFar = mayBeLarge(foldSetup(document, setup, folds), view, folds);
  const here = useMemo(
    (): Drawing | null =>
      isFar
        ? null
        : { kind: "built", scene: wantedScene(document, { setup: setup.id, view, theme, folds, filter }) },
    [isFar, view, document, setup, theme, folds, filter],
  );
  const [there, setThere] = useState<Made | null>(null);
  const wait = useWorkerDrawing(isFar ? { document, setup, view, theme, folds, filter } : null, setThere);
  useEffect(() => {
    if (here !== null) setThere({ drawing: here, of: null });
  }, [here]);
  if (here !== null) return { drawing: here, isCurrent: true, wait: null };
  const of = there?.of;
  const isCurrent =
    of?.document === document &&
    of.setup === setup &&
    of.view === view &&
    of.folds === folds &&
    of.filter === filter;
  return { drawing: there?.drawing ?? null, isCurrent, wait };
}

type Wanted = {
  readonly document: RoleloomDocument;
  readonly setup: Setup;
  readonly view: ViewName;
  readonly theme: ThemeName;
  readonly folds: Folds;
  readonly filter: Filter;
};

/** `of` is null where it was made here, for as long as it is wanted. */
type Made = { readonly drawing: Drawing; readonly of: Omit<Wanted, "theme"> | null };

function useWorkerDrawing(wanted: Wanted | null, onDrawn: (made: Made) => void): Wait | null {
  const [stop, setStop] = useState<AbortController | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [isCancelled, setCancelled] = useState(false);
  const {
    document = null,
    setup = null,
    view = "map",
    theme = "light",
    folds = noFolds,
    filter = noFilter,
  } = wanted ?? {};
  useEffect(() => {
    // An attempt is what a person asks for again after calling it off.
    if (document === null || setup === null || attempt < 0) return;
    const controller = new AbortController();
    setStop(controller);
    setCancelled(false);
    holdDocument(document);
    void pageWorker()
      .run("draw", { setup: setup.id, view, theme, folds, filter }, { signal: controller.signal })
      .then((drawn) => {
        onDrawn({ drawing: toDrawing(drawn), of: { document, setup, view, folds, filter } });
        setStop(null);
      })
      .catch(unlessCancelled);
    return () => controller.abort();
  }, [document, setup, view, theme, folds, filter, attempt, onDrawn]);
  if (stop === null) return null;
  return {
    isCancelled,
    cancel: () => {
      stop.abort();
      setCancelled(true);
    },
    resume: () => setAttempt(attempt + 1),
  };
}

const toDrawing = (drawn: Drawn): Drawing =>
  drawn.kind === "small"
    ? { kind: "built", scene: drawn.scene }
    : { kind: "painted", painted: paintedDrawing(pageWorker(), drawn.drawing, drawn.summary) };

/** Counted from above, without looking at the links: a role has at most one to each phase. */
function mayBeLarge(folded: Folded, view: ViewName, folds: Folds): boolean {
  const { phases } = folded.document;
  const { roles, involvements } = folded.setup;
  const parts =
    view === "people"
      ? 2 * foldPeople(folded.setup, folds.people).setup.people.length
      : roles.length + Math.min(involvements.length, roles.length * phases.length);
  return parts > mostPartsHere;
}
