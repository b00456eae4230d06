import type { RoleloomDocument } from "../../shared/model/document.ts";
import type { Scene } from "../../shared/scene/scene.ts";
import { sceneOf } from "../../shared/scene/view.ts";
import type { Wanted } from "./jobs.ts";

/** The one way from what a window shows to its drawing, for the canvas and for exports alike. */
export function wantedScene(
  document: RoleloomDocument,
  { setup: id, view, theme, folds, filter }: Wanted,
): Scene {
  const setup = document.setups.find((each) => each.id === id);
  if (setup === undefined) throw new Error(`The document has no setup ${id}`);
  return sceneOf(view, document, setup, { theme, folds, filter });
}
