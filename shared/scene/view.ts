import { isFiltering, matchesOf, onlyMatching } from "../find/filter.ts";
import type { RoleloomDocument, Setup } from "../model/document.ts";
import { foldSetup } from "../model/fold.ts";
import { noFolds } from "../model/folds.ts";
import { dimScene } from "./dim-scene.ts";
import { lanesScene } from "./lanes-scene.ts";
import { mapScene } from "./map-scene.ts";
import { peopleScene } from "./people-scene.ts";
import type { Scene, SceneOptions } from "./scene.ts";

/** The ways of drawing a setup, in the order in which they are offered. */
export const viewNames = ["map", "lanes", "people"] as const;
export type ViewName = (typeof viewNames)[number];

type SceneMaker = (document: RoleloomDocument, setup: Setup, options: SceneOptions) => Scene;

const makers: Readonly<Record<ViewName, SceneMaker>> = {
  map: mapScene,
  lanes: lanesScene,
  people: peopleScene,
};

/** A setup drawn in a view: same arguments, same scene. What a filter does not let pass is faint or left out. */
export function sceneOf(
  view: ViewName,
  document: RoleloomDocument,
  setup: Setup,
  options: SceneOptions,
): Scene {
  const { filter } = options;
  if (filter === undefined || !isFiltering(filter)) return makers[view](document, setup, options);
  if (filter.isOnlyThese) return makers[view](document, onlyMatching(setup, filter), options);
  const { groups } = foldSetup(document, setup, options.folds ?? noFolds);
  return dimScene(makers[view](document, setup, options), matchesOf(setup, filter), groups);
}
