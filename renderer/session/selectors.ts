import type { Phase, PhaseId, Role, RoleId, Setup } from "../../shared/model/document.ts";
import type { SessionData } from "./session-state.ts";

export function shownSetup({ document, setupId }: Pick<SessionData, "document" | "setupId">): Setup | null {
  return document.setups.find(({ id }) => id === setupId) ?? document.setups[0] ?? null;
}

export function isDirty({
  document,
  savedDocument,
}: Pick<SessionData, "document" | "savedDocument">): boolean {
  return document !== savedDocument;
}

export function findRole(setup: Setup | null, role: RoleId): Role | undefined {
  return setup?.roles.find(({ id }) => id === role);
}

export function findPhase(phases: readonly Phase[], phase: PhaseId): Phase | undefined {
  return phases.find(({ id }) => id === phase);
}
