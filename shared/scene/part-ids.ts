import type { PersonId, PhaseId, RoleId } from "../model/document.ts";
import type { GroupKey } from "../model/folds.ts";

export const groupId = (group: GroupKey): string => `group:${group}`;

/** Ids may hold any character, so the pair is written as JSON. */
export const linkId = (role: RoleId, phase: PhaseId): string => `link:${JSON.stringify([role, phase])}`;

export const reportId = (manager: PersonId, report: PersonId): string =>
  `report:${JSON.stringify([manager, report])}`;
