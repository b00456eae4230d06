import type { PersonId, PhaseId, RoleId } from "../model/document.ts";

/** Ids may hold any character, so the pair is written as JSON. */
export const linkId = (role: RoleId, phase: PhaseId): string => `link:${JSON.stringify([role, phase])}`;

export const reportId = (manager: PersonId, report: PersonId): string =>
  `report:${JSON.stringify([manager, report])}`;
