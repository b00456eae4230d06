import type { ThemeName } from "./scene.ts";

/**
 * The colours of the drawing. Text pairs are at least 4.5:1 and marks at least 3:1 against what they lie on;
 * a test computes it. Category hues (orange, blue, teal) stay apart under red-green blindness.
 */
export type Palette = {
  readonly background: string;
  readonly ink: string;
  readonly mutedInk: string;
  readonly hairline: string;
  readonly card: string;
  readonly cardEdge: string;
  readonly avatar: string;
  readonly phase: string;
  readonly phaseEdge: string;
  readonly phaseInk: string;
  readonly phaseMutedInk: string;
  readonly phaseLine: string;
  readonly spine: string;
  readonly loop: string;
  readonly onCategory: string;
  readonly categories: { readonly business: string; readonly technical: string; readonly additional: string };
  /** The user's own categories take these in order of first appearance, around and around. */
  readonly ownCategories: readonly string[];
  /** Category colours as text on a phase. */
  readonly onPhase: { readonly business: string; readonly technical: string; readonly additional: string };
  readonly ownOnPhase: readonly string[];
};

const onPhase = { business: "#ffbe85", technical: "#a9cbff", additional: "#8fe3cf" };
const ownOnPhase = ["#ecc0ef", "#dbe38d", "#cfdae6"];

const light: Palette = {
  background: "#fbfaf7",
  ink: "#1a2330",
  mutedInk: "#566070",
  hairline: "#dcd9d1",
  card: "#ffffff",
  cardEdge: "#d5d2ca",
  avatar: "#eceae4",
  phase: "#22304a",
  phaseEdge: "#22304a",
  phaseInk: "#ffffff",
  phaseMutedInk: "#d3dbe8",
  phaseLine: "#4a5c7d",
  spine: "#22304a",
  loop: "#7a8596",
  onCategory: "#ffffff",
  categories: { business: "#b4540a", technical: "#1f5fbf", additional: "#0b7a68" },
  ownCategories: ["#8a3d8f", "#626e0c", "#4b5a6b"],
  onPhase,
  ownOnPhase,
};

const dark: Palette = {
  background: "#12161d",
  ink: "#eef1f5",
  mutedInk: "#a7b0be",
  hairline: "#2f3743",
  card: "#1b212b",
  cardEdge: "#3a4351",
  avatar: "#2c3441",
  phase: "#2b3d62",
  phaseEdge: "#4a6093",
  phaseInk: "#ffffff",
  phaseMutedInk: "#d7dfec",
  phaseLine: "#5a6f9b",
  spine: "#8fa3c9",
  loop: "#7d899b",
  onCategory: "#12161d",
  categories: { business: "#f0a35e", technical: "#7db1ff", additional: "#5ccbb4" },
  ownCategories: ["#d79bdb", "#bcc65c", "#a9b7c7"],
  onPhase,
  ownOnPhase,
};

export const palettes: Readonly<Record<ThemeName, Palette>> = { light, dark };

/** A category's colour: on the background and cards, and as text on a phase. */
export type CategoryColours = { readonly onBackground: string; readonly onPhase: string };

const isBuiltIn = (category: string): category is keyof Palette["categories"] =>
  category === "business" || category === "technical" || category === "additional";

/** Colours for every category in use, the user's own in order of first appearance. */
export function categoryColours(
  categories: readonly string[],
  palette: Palette,
): (category: string) => CategoryColours {
  const own = [...new Set(categories.filter((category) => !isBuiltIn(category)))];
  const coloursOf = (category: string): CategoryColours => {
    if (isBuiltIn(category)) {
      return { onBackground: palette.categories[category], onPhase: palette.onPhase[category] };
    }
    const index = Math.max(0, own.indexOf(category)) % palette.ownCategories.length;
    return {
      onBackground: palette.ownCategories[index] ?? palette.mutedInk,
      onPhase: palette.ownOnPhase[index] ?? palette.phaseMutedInk,
    };
  };
  const known = new Map(categories.map((category) => [category, coloursOf(category)]));
  return (category) => known.get(category) ?? coloursOf(category);
}
