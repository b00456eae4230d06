import type {
  PersonId,
  Phase,
  PhaseId,
  Role,
  RoleId,
  RoleloomDocument,
  Setup,
  SetupId,
  TaskId,
  TeamId,
} from "../model/document.ts";
import { memoise } from "../model/memoise.ts";
import { foldText } from "./fold-text.ts";

/** What there is to find, in the order in which groups of equal rank are offered. */
export const foundKinds = ["role", "phase", "task", "person", "vacancy", "team", "setup"] as const;
export type FoundKind = (typeof foundKinds)[number];

/** Where to go for what was found. */
export type Target =
  | { readonly kind: "role"; readonly setup: SetupId; readonly role: RoleId }
  | { readonly kind: "phase"; readonly phase: PhaseId }
  | { readonly kind: "task"; readonly phase: PhaseId; readonly task: TaskId }
  | { readonly kind: "person" | "vacancy"; readonly setup: SetupId; readonly person: PersonId }
  | { readonly kind: "team"; readonly setup: SetupId; readonly team: TeamId }
  | { readonly kind: "setup"; readonly setup: SetupId };

/** A text that stands beside a name and is searched too. */
export type Aside = { readonly what: "category" | "summary" | "skill" | "role"; readonly text: string };

export type Entry = {
  readonly target: Target;
  readonly id: string;
  readonly name: string;
  /** The name as it is compared. */
  readonly folded: string;
  /** Everything that is searched, folded, a line each; the name is the first. */
  readonly all: string;
  readonly asides: readonly Aside[];
};

/** Large teams say the same again and again: each text is folded once. */
function entryMaker() {
  const known = new Map<string, string>();
  const foldOnce = (text: string): string => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const folded = foldText(text);
    known.set(text, folded);
    return folded;
  };
  return (target: Target, id: string, name: string, asides: readonly Aside[] = []): Entry => {
    const folded = foldOnce(name);
    let all = folded;
    for (const { text } of asides) all += `\n${foldOnce(text)}`;
    return { target, id, name, folded, all, asides };
  };
}

type MakeEntry = ReturnType<typeof entryMaker>;

const entriesOfSetup = memoise((setup: Setup): readonly Entry[] => {
  const entry = entryMaker();
  const roleNames = new Map(setup.roles.map(({ id, name }) => [id, name]));
  const people = setup.people.map(({ id, name, vacant, roles }) => {
    const filled = roles.map(({ role }) => ({ what: "role", text: roleNames.get(role) ?? "" }) as const);
    return entry({ kind: vacant ? "vacancy" : "person", setup: setup.id, person: id }, id, name, filled);
  });
  const teams = setup.teams.map(({ id, name }) =>
    entry({ kind: "team", setup: setup.id, team: id }, id, name),
  );
  return [...setup.roles.map((role) => entryOfRole(entry, setup, role)), ...people, ...teams];
});

function entryOfRole(entry: MakeEntry, setup: Setup, { id, name, category, summary, skills }: Role): Entry {
  return entry({ kind: "role", setup: setup.id, role: id }, id, name, [
    { what: "category", text: category },
    ...(summary === "" ? [] : [{ what: "summary", text: summary } as const]),
    ...skills.map((text) => ({ what: "skill", text }) as const),
  ]);
}

const entriesOfPhases = memoise((phases: readonly Phase[]): readonly Entry[] => {
  const entry = entryMaker();
  return phases.flatMap((phase) => [
    entry({ kind: "phase", phase: phase.id }, phase.id, phase.name),
    ...phase.tasks.map(({ id, name }) => entry({ kind: "task", phase: phase.id, task: id }, id, name)),
  ]);
});

const entriesOfSetups = memoise((setups: RoleloomDocument["setups"]): readonly Entry[] => {
  const entry = entryMaker();
  return setups.map(({ id, name, summary }) =>
    entry({ kind: "setup", setup: id }, id, name, summary === "" ? [] : [{ what: "summary", text: summary }]),
  );
});

/** Everything of a document that can be found, in lists: the shown setup's first. Each is made once per setup. */
export function entriesOf(document: RoleloomDocument, shown: SetupId | null): readonly (readonly Entry[])[] {
  const { phases, setups } = document;
  const ordered = [...setups.filter(({ id }) => id === shown), ...setups.filter(({ id }) => id !== shown)];
  return [...ordered.map(entriesOfSetup), entriesOfPhases(phases), entriesOfSetups(setups)];
}
