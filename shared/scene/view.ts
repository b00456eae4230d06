import type { RoleloomDocument, Setup } from "../model/document.ts";
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

/** A setup drawn in a view: same arguments, same scene. */
export const sceneOf = (view: ViewName, ...setup: Parameters<SceneMaker>): Scene => makers[view](...setup);
