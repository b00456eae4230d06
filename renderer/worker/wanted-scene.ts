import type { RoleloomDocument, Setup, SetupId } from "../../shared/model/document.ts";
import type { Scene } from "../../shared/scene/scene.ts";
import { sceneOf } from "../../shared/scene/view.ts";
import type { Wanted } from "./jobs.ts";

/** The one way from what a window shows to its drawing, for the canvas and for exports alike. */
export function wantedScene(
  document: RoleloomDocument,
  { setup, view, theme, folds, filter }: Wanted,
): Scene {
  return sceneOf(view, document, setupOf(document, setup), { theme, folds, filter });
}

export function setupOf({ setups }: RoleloomDocument, wanted: SetupId): Setup {
  const setup = setups.find(({ id }) => id === wanted);
  if (setup === undefined) throw new Error(`The document has no setup ${wanted}`);
  return setup;
}
