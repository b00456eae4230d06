import { rasterise } from "../../cli/png.ts";
import { presetDocument } from "../../shared/presets/presets.ts";
import { planRaster } from "../../shared/raster/size.ts";
import type { ThemeName } from "../../shared/scene/scene.ts";
import { sceneToSvg } from "../../shared/scene/svg.ts";
import { sceneOf } from "../../shared/scene/view.ts";
import { generatePeople } from "../support/generate-people.ts";
import { generateTeam } from "../support/generate-team.ts";
import { germanTeam } from "../support/translated-teams.ts";

/** The pictures that are kept as files, drawn with the bundled font only, so that every machine draws the same. */
export const pictures = [
  { name: "startup-light", document: presetDocument("startup"), theme: "light", view: "map" },
  { name: "enterprise-light", document: presetDocument("enterprise"), theme: "light", view: "map" },
  { name: "enterprise-dark", document: presetDocument("enterprise"), theme: "dark", view: "map" },
  { name: "german-light", document: germanTeam(), theme: "light", view: "map" },
  { name: "forty-roles-light", document: generateTeam({ roles: 40, seed: 7 }), theme: "light", view: "map" },
  { name: "lanes-enterprise-light", document: presetDocument("enterprise"), theme: "light", view: "lanes" },
  { name: "lanes-startup-dark", document: presetDocument("startup"), theme: "dark", view: "lanes" },
  {
    name: "lanes-forty-roles-light",
    document: generateTeam({ roles: 40, seed: 7 }),
    theme: "light",
    view: "lanes",
  },
  { name: "people-enterprise-light", document: presetDocument("enterprise"), theme: "light", view: "people" },
  { name: "people-startup-dark", document: presetDocument("startup"), theme: "dark", view: "people" },
  {
    name: "people-107-light",
    document: generatePeople({ people: 107, seed: 7 }),
    theme: "light",
    view: "people",
  },
] as const;

type Picture = (typeof pictures)[number];

/** The bytes of a picture in each format, by file ending. */
export async function draw({ document, theme, view }: Picture): Promise<Record<"svg" | "png", Buffer>> {
  const setup = document.setups[0];
  if (!setup) throw new Error("A picture needs a setup");
  const scene = sceneOf(view, document, setup, { theme: theme satisfies ThemeName });
  const plan = planRaster(scene.frame, { kind: "scale", scale: 1 });
  const png: Uint8Array[] = [];
  for await (const piece of rasterise(scene, { plan, isTransparent: false })) png.push(piece);
  return { svg: Buffer.from(sceneToSvg(scene)), png: Buffer.concat(png) };
}

export const goldenFile = (name: string, ending: string): URL =>
  new URL(`files/${name}.${ending}`, import.meta.url);
