import type { RoleloomDocument, SetupId } from "../../shared/model/document.ts";
import { presetDocument } from "../../shared/presets/presets.ts";

export type Starter = {
  readonly name: string;
  readonly words: string;
  readonly document: () => RoleloomDocument;
};

export const starters: readonly Starter[] = [
  {
    name: "Startup",
    words: "Few people, several roles each",
    document: () => presetDocument("startup"),
  },
  {
    name: "Enterprise",
    words: "Many roles, each with its own people",
    document: () => presetDocument("enterprise"),
  },
  {
    name: "Startup and enterprise",
    words: "Both over one lifecycle, to switch between",
    document: () => presetDocument("both"),
  },
];

/** The presets' lifecycle with a setup nobody works in yet. */
export function emptyDocument(): RoleloomDocument {
  const nobody = { summary: "", roles: [], involvements: [], people: [], teams: [], pins: { map: {} } };
  const setup = { id: "team" as SetupId, name: "Team", ...nobody };
  return { ...presetDocument("startup"), title: "Untitled team", setups: [setup] };
}
