import type {
  PersonId,
  PhaseId,
  RoleId,
  RoleloomDocument,
  SetupId,
  TaskId,
  TeamId,
} from "../model/document.ts";
import { shorten } from "../problems/shorten.ts";
import type { Command, CommandKind, CommandOf } from "./command.ts";

/** Longest name within a label, in UTF-16 code units. */
const maxNameLength = 40;

type Identified = { readonly id: string; readonly name: string };

const nameIn = (items: readonly Identified[] | undefined, id: string) =>
  shorten(items?.find((item) => item.id === id)?.name ?? id, maxNameLength);

const setupIn = ({ setups }: RoleloomDocument, id: SetupId) => setups.find((setup) => setup.id === id);

/** Names of things by their ids, as a person knows them. */
const nameOf = {
  phase: ({ phases }: RoleloomDocument, id: PhaseId) => nameIn(phases, id),
  task: ({ phases }: RoleloomDocument, id: TaskId) =>
    nameIn(
      phases.flatMap(({ tasks }) => tasks),
      id,
    ),
  setup: ({ setups }: RoleloomDocument, id: SetupId) => nameIn(setups, id),
  role: (document: RoleloomDocument, setup: SetupId, id: RoleId) =>
    nameIn(setupIn(document, setup)?.roles, id),
  person: (document: RoleloomDocument, setup: SetupId, id: PersonId) =>
    nameIn(setupIn(document, setup)?.people, id),
  team: (document: RoleloomDocument, setup: SetupId, id: TeamId) =>
    nameIn(setupIn(document, setup)?.teams, id),
};

/** A patch of the name alone is a renaming; of anything more, an edit. */
const verbFor = (patch: object) => (Object.keys(patch).join() === "name" ? "Rename" : "Edit");
const short = ({ name }: { readonly name: string }) => shorten(name, maxNameLength);

const labels: {
  readonly [Kind in CommandKind]: (document: RoleloomDocument, command: CommandOf<Kind>) => string;
} = {
  "rename-document": () => "Rename the document",
  "add-phase": (_, { phase }) => `Add ${short(phase)}`,
  "update-phase": (document, { phase, patch }) => `${verbFor(patch)} ${nameOf.phase(document, phase)}`,
  "remove-phase": (document, { phase }) => `Delete ${nameOf.phase(document, phase)}`,
  "move-phase": (document, { phase }) => `Reorder ${nameOf.phase(document, phase)}`,
  "add-task": (_, { task }) => `Add ${short(task)}`,
  "update-task": (document, { task, patch }) => `${verbFor(patch)} ${nameOf.task(document, task)}`,
  "remove-task": (document, { task }) => `Delete ${nameOf.task(document, task)}`,
  "move-task": (document, { task }) => `Reorder ${nameOf.task(document, task)}`,
  "add-setup": (_, { setup }) => `Add ${short(setup)}`,
  "duplicate-setup": (document, { setup }) => `Duplicate ${nameOf.setup(document, setup)}`,
  "rename-setup": (document, { setup }) => `Rename ${nameOf.setup(document, setup)}`,
  "remove-setup": (document, { setup }) => `Delete ${nameOf.setup(document, setup)}`,
  "move-setup": (document, { setup }) => `Reorder ${nameOf.setup(document, setup)}`,
  "add-role": (_, { role }) => `Add ${short(role)}`,
  "update-role": (document, { setup, role, patch }) =>
    `${verbFor(patch)} ${nameOf.role(document, setup, role)}`,
  "remove-role": (document, { setup, role }) => `Delete ${nameOf.role(document, setup, role)}`,
  "move-role": (document, { setup, role }) => `Reorder ${nameOf.role(document, setup, role)}`,
  "set-involvement": (document, command) => `Link ${linkName(document, command)}`,
  "remove-involvement": (document, command) => `Unlink ${linkName(document, command)}`,
  "add-person": (_, { person }) => `Add ${short(person)}`,
  "update-person": (document, { setup, person, patch }) =>
    `${verbFor(patch)} ${nameOf.person(document, setup, person)}`,
  "remove-person": (document, { setup, person }) => `Delete ${nameOf.person(document, setup, person)}`,
  "add-team": (_, { team }) => `Add ${short(team)}`,
  "update-team": (document, { setup, team, patch }) =>
    `${verbFor(patch)} ${nameOf.team(document, setup, team)}`,
  "remove-team": (document, { setup, team }) => `Delete ${nameOf.team(document, setup, team)}`,
  "pin-role": (document, { setup, role }) => `Move ${nameOf.role(document, setup, role)}`,
  "unpin-role": (document, { setup, role }) => `Unpin ${nameOf.role(document, setup, role)}`,
  "unpin-all": () => "Reset layout",
  batch: (_, { label }) => label,
};

function linkName(
  document: RoleloomDocument,
  { setup, role, phase, task }: CommandOf<"set-involvement" | "remove-involvement">,
): string {
  const target = task === undefined ? nameOf.phase(document, phase) : nameOf.task(document, task);
  return `${nameOf.role(document, setup, role)} and ${target}`;
}

/** Ties the kind of a command to its label, which an index by `Command["kind"]` alone would not. */
function label<Kind extends CommandKind>(
  document: RoleloomDocument,
  command: { readonly [Each in Kind]: CommandOf<Each> }[Kind],
): string {
  const write: (typeof labels)[Kind] = labels[command.kind as Kind];
  return write(document, command);
}

/**
 * What a command does, for undo labels: "Rename Data scientist". Asked with the document it is about to be applied
 * to, so a renaming speaks of the old name.
 */
export function describeCommand(document: RoleloomDocument, command: Command): string {
  return label(document, command);
}
