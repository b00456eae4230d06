import type { Person, PersonId, Phase, PhaseId, Role, RoleId, Setup } from "../../shared/model/document.ts";
import { foldSetup } from "../../shared/model/fold.ts";
import { type Folds, type GroupKey, noFolds } from "../../shared/model/folds.ts";
import { memoise } from "../../shared/model/memoise.ts";
import type { PeopleFolds } from "../../shared/model/people-folds.ts";
import type { RoleGroup } from "../../shared/model/role-groups.ts";
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

export function findPerson(setup: Setup | null, person: PersonId): Person | undefined {
  return setup?.people.find(({ id }) => id === person);
}

export function findPhase(phases: readonly Phase[], phase: PhaseId): Phase | undefined {
  return phases.find(({ id }) => id === phase);
}

/** The view of people is not drawn anew for what it does not show. */
export const shownFolds = ({ view, folds }: Pick<SessionData, "view" | "folds">): Folds =>
  view === "people" ? onlyPeople(folds.people) : folds;

const onlyPeople = memoise((people: PeopleFolds): Folds => ({ ...noFolds, people }));

const noGroups: ReadonlyMap<GroupKey, RoleGroup> = new Map();

function groupsOf(data: Pick<SessionData, "document" | "setupId" | "folds">) {
  const setup = shownSetup(data);
  return setup === null ? noGroups : foldSetup(data.document, setup, data.folds).groups;
}

/** A group of the shown setup, open or folded. */
export const findGroup = (
  data: Pick<SessionData, "document" | "setupId" | "folds">,
  key: GroupKey,
): RoleGroup | undefined => groupsOf(data).get(key);

/** The innermost open group that a role is in. */
export const openGroupOf = (
  data: Pick<SessionData, "document" | "setupId" | "folds">,
  role: RoleId,
): RoleGroup | undefined =>
  [...groupsOf(data).values()].findLast(({ isOpen, roles }) => isOpen && roles.some(({ id }) => id === role));
