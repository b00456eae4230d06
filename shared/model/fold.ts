import type {
  Involvement,
  Person,
  Phase,
  PhaseId,
  Role,
  RoleId,
  RoleloomDocument,
  Setup,
  TaskId,
} from "./document.ts";
import { type Folds, type GroupKey, openGroup } from "./folds.ts";
import { memoise } from "./memoise.ts";
import { involvementsOf, levelWeight } from "./queries.ts";
import { type Grouped, groupRoles, type RoleGroup } from "./role-groups.ts";
import { type StandIn, standInMaker } from "./stand-in.ts";

/**
 * Folding makes a smaller setup of a setup, in which one role stands in for each folded group and an involvement
 * in a folded phase speaks for all of the phase. Views and exports draw it like any other.
 */

export type Folded = {
  readonly document: RoleloomDocument;
  /** Its people are those who fill a role that is shown by itself; all others are counted in the stand-ins. */
  readonly setup: Setup;
  /** The setup with its phases folded but every role by itself, for whatever counts roles. */
  readonly everyRole: Setup;
  /** By the id of the stand-in, which is no role of the setup that was folded. */
  readonly standIns: ReadonlyMap<RoleId, StandIn>;
  /** Every group, open or folded. */
  readonly groups: ReadonlyMap<GroupKey, RoleGroup>;
  /** Where a role went that is not shown: the id of its stand-in. */
  readonly hiddenIn: ReadonlyMap<RoleId, RoleId>;
  /** How many tasks each folded phase hides. */
  readonly hiddenTasks: ReadonlyMap<PhaseId, number>;
};

/** Folds what `folds` says of a setup; with nothing folded it is the setup itself. Same arguments, same answer. */
export const foldSetup = (document: RoleloomDocument, setup: Setup, folds: Folds): Folded =>
  foldedSetup(setup)(document)(folds);

const foldedSetup = memoise((setup: Setup) =>
  memoise((document: RoleloomDocument) => memoise((folds: Folds) => fold(document, setup, folds))),
);

/** The folds with whatever hides a role opened. */
export function revealRole(document: RoleloomDocument, setup: Setup, folds: Folds, role: RoleId): Folds {
  const { hiddenIn, standIns } = foldSetup(document, setup, folds);
  const standIn = hiddenIn.get(role);
  const group = standIn === undefined ? undefined : standIns.get(standIn)?.group;
  return group === undefined ? folds : revealRole(document, setup, openGroup(folds, group), role);
}

function fold(document: RoleloomDocument, setup: Setup, folds: Folds): Folded {
  const hiddenTasks = tasksHidden(document.phases, folds);
  const phases = document.phases.map((phase) =>
    hiddenTasks.has(phase.id) ? { ...phase, tasks: [] } : phase,
  );
  const everyRole = hiddenTasks.size === 0 ? setup : withWholePhases(setup, hiddenTasks);
  const grouped = groupRoles(setup, folds);
  return {
    document: hiddenTasks.size === 0 ? document : { ...document, phases },
    everyRole,
    groups: new Map(grouped.groups.map((group) => [group.key, group])),
    hiddenTasks,
    ...withStandIns(everyRole, grouped),
  };
}

function tasksHidden(phases: readonly Phase[], folds: Folds): ReadonlyMap<PhaseId, number> {
  const folded = phases.filter(({ id, tasks }) => tasks.length > 0 && folds.phases.includes(id));
  return new Map(folded.map(({ id, tasks }) => [id, tasks.length]));
}

/** The setup as it is over phases without their tasks. */
function withWholePhases(setup: Setup, folded: ReadonlyMap<PhaseId, number>): Setup {
  const involvements = setup.roles.flatMap(({ id }) => {
    const own = involvementsOf(setup, id);
    return merged(id, [
      own.map((involvement) => (folded.has(involvement.phase) ? wholePhase(involvement) : involvement)),
    ]);
  });
  return { ...setup, involvements };
}

const wholePhase = ({ role, phase, level, accountable }: Involvement): Involvement => ({
  role,
  phase,
  level,
  accountable,
});

/** One involvement for each phase and task, at the strongest level, and accountable if any of them is. */
function merged(role: RoleId, lists: readonly (readonly Involvement[])[]): readonly Involvement[] {
  const targets: Targets = new Map();
  for (const list of lists) {
    for (const involvement of list) addTo(targets, role, involvement);
  }
  return [...targets.values()].flatMap((ofPhase) => [...ofPhase.values()]);
}

type Targets = Map<PhaseId, Map<TaskId | undefined, Involvement>>;

function addTo(targets: Targets, role: RoleId, involvement: Involvement): void {
  const ofPhase = targets.get(involvement.phase) ?? new Map<TaskId | undefined, Involvement>();
  targets.set(involvement.phase, ofPhase);
  const known = ofPhase.get(involvement.task);
  if (!known) ofPhase.set(involvement.task, { ...involvement, role });
  else if (addsTo(known, involvement)) ofPhase.set(involvement.task, strongest(known, involvement));
}

const addsTo = (known: Involvement, { level, accountable }: Involvement): boolean =>
  levelWeight[level] > levelWeight[known.level] || (accountable && !known.accountable);

const strongest = (known: Involvement, { level, accountable }: Involvement): Involvement => ({
  ...known,
  level: levelWeight[level] > levelWeight[known.level] ? level : known.level,
  accountable: accountable || known.accountable,
});

function withStandIns(
  setup: Setup,
  { shown, groups }: Grouped,
): Pick<Folded, "setup" | "standIns" | "hiddenIn"> {
  const folded = groups.filter(({ isOpen }) => !isOpen);
  const standIns = new Map<RoleId, StandIn>();
  const hiddenIn = new Map<RoleId, RoleId>();
  if (folded.length === 0) return { setup, standIns, hiddenIn };
  const standInFor = standInMaker(setup, folded);
  const roles: Role[] = [];
  const involvements: Involvement[] = [];
  for (const each of shown) {
    if (each.kind === "role") {
      roles.push(each.role);
      involvements.push(...involvementsOf(setup, each.role.id));
      continue;
    }
    const standIn = standInFor(each.group);
    const { id } = standIn.role;
    standIns.set(id, standIn);
    for (const member of each.group.roles) hiddenIn.set(member.id, id);
    roles.push(standIn.role);
    involvements.push(
      ...merged(
        id,
        each.group.roles.map((member) => involvementsOf(setup, member.id)),
      ),
    );
  }
  const people = setup.people
    .filter((person) => person.roles.some(({ role }) => !hiddenIn.has(role)))
    .map((person) => moved(person, hiddenIn));
  return { setup: { ...setup, roles, involvements, people }, standIns, hiddenIn };
}

/** Somebody as they fill stand-ins; with as many shares as before, so that who holds several roles is still told. */
function moved(person: Person, hiddenIn: ReadonlyMap<RoleId, RoleId>): Person {
  if (!person.roles.some(({ role }) => hiddenIn.has(role))) return person;
  const roles = person.roles.map((held) => ({ ...held, role: hiddenIn.get(held.role) ?? held.role }));
  return { ...person, roles };
}
