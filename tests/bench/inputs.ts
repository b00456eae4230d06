import { card, cardHeight, phaseSize } from "../../shared/layout/card-text.ts";
import type { RoleloomDocument, Setup } from "../../shared/model/document.ts";
import { phaseLinks } from "../../shared/model/queries.ts";
import { generateTeam } from "../support/generate-team.ts";

/** The same teams for everybody, whatever the day. */
const seed = 1;

export function team(size: number): RoleloomDocument {
  return generateTeam({ roles: size, seed });
}

export function setupOf(document: RoleloomDocument): Setup {
  const [setup] = document.setups;
  if (setup === undefined) throw new Error("A generated team has a setup.");
  return setup;
}

export type FlowNode = {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly label: string;
};
export type FlowEdge = { readonly id: string; readonly from: string; readonly to: string };

/** A team as a general diagram tool sees it: boxes of the size we draw them, and lines between them. */
export type Flow = {
  readonly nodes: readonly FlowNode[];
  /** One per link, in the order of the document's links. */
  readonly links: readonly FlowEdge[];
  /** From each phase to the next. */
  readonly arrows: readonly FlowEdge[];
};

export function flowOf(document: RoleloomDocument): Flow {
  const setup = setupOf(document);
  const phase = phaseSize(document.phases, setup.roles);
  const cardPx = cardHeight(setup.roles);
  return {
    nodes: [
      ...document.phases.map(({ id, name }) => ({
        id,
        label: name,
        width: phase.widthPx,
        height: phase.heightPx,
      })),
      ...setup.roles.map(({ id, name }) => ({ id, label: name, width: card.widthPx, height: cardPx })),
    ],
    links: phaseLinks(document, setup).map(({ role, phase: to }) => ({
      id: `${role}>${to}`,
      from: role,
      to,
    })),
    arrows: document.phases.slice(1).map(({ id }, index) => {
      const from = document.phases[index]?.id ?? id;
      return { id: `${from}>${id}`, from, to: id };
    }),
  };
}
