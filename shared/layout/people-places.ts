import type { PersonId, Point, TeamId } from "../model/document.ts";
import type { Rect } from "./geometry.ts";

export type PersonPlace = {
  /** Index into the setup's people. */
  readonly index: number;
  readonly person: PersonId;
  readonly rect: Rect;
  /** How much larger than at rest the card is drawn. */
  readonly scale: number;
};

export type ReportLine = {
  readonly manager: PersonId;
  readonly report: PersonId;
  /** The line to the first manager makes the tree; further ones run beside it. */
  readonly isFirst: boolean;
  /** Its corners, right-angled, from the manager to the report. */
  readonly points: readonly Point[];
  readonly scale: number;
};

/** The name of a team above the people in it who stand alone. */
export type TeamHead = { readonly team: TeamId; readonly at: Point; readonly widthPx: number };

export type PeopleLayout = {
  /** In the order of the tree, managers before their reports. */
  readonly people: readonly PersonPlace[];
  readonly lines: readonly ReportLine[];
  readonly teamHeads: readonly TeamHead[];
  readonly bounds: Rect;
};
