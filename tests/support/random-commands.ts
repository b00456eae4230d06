import type { Command, CommandKind, CommandOf } from "../../shared/commands/command.ts";
import { freshId } from "../../shared/commands/fresh-id.ts";
import {
  type Person,
  type PhaseId,
  personSchema,
  type Role,
  type RoleloomDocument,
  roleSchema,
  type Setup,
  type SetupId,
  type TaskId,
  type Team,
} from "../../shared/model/document.ts";
import { levels } from "../../shared/model/vocabulary.ts";
import { id } from "./builders.ts";

/** A number from 0 to `max`, both included. */
export type Pick = (max: number) => number;

const names = ["Data scientist", "Ada", "設計", " ", "x".repeat(10_001), "Ben", "toString"];

/** Ids of what is there, and now and then one that is not. */
const oneId = <Id extends string>(pick: Pick, items: readonly { readonly id: Id }[]): Id =>
  pick(9) === 0 ? id("missing") : (items[pick(Math.max(0, items.length - 1))]?.id ?? id("missing"));
const oneName = (pick: Pick) => names[pick(names.length - 1)] ?? "";
/** A new id, and now and then one that is taken. */
const newId = <Id extends string>(pick: Pick, items: readonly { readonly id: Id }[]): Id =>
  pick(5) === 0
    ? oneId(pick, items)
    : freshId<Id>(
        "New",
        items.map((item) => item.id),
      );

type Scene = {
  readonly pick: Pick;
  readonly document: RoleloomDocument;
  readonly setup: SetupId;
  readonly there: Members;
};
type Members = { readonly [Key in "roles" | "people" | "teams"]: Setup[Key] };

const tasksOf = ({ phases }: RoleloomDocument) => phases.flatMap(({ tasks }) => tasks);

function newRole({ pick, there }: Scene): Role {
  const role = { id: newId(pick, there.roles), name: "New role", category: "technical", headcount: pick(3) };
  return roleSchema.parse(role);
}

function ties({ pick, there }: Scene): Partial<Person> {
  return {
    roles: there.roles.slice(0, pick(2)).map((role) => ({ role: role.id, share: pick(2) })),
    reportsTo: pick(1) === 0 ? [] : [oneId(pick, there.people)],
    teams: pick(2) === 0 ? [] : [oneId(pick, there.teams)],
  };
}

function newPerson(scene: Scene): Person {
  const base = personSchema.parse({ id: newId(scene.pick, scene.there.people), name: "New person" });
  return { ...base, ...ties(scene) };
}

function target({ pick, document, setup, there }: Scene) {
  const phase: PhaseId = oneId(pick, document.phases);
  const tasks = document.phases.find((one) => one.id === phase)?.tasks ?? [];
  const task: TaskId = oneId(pick, pick(9) === 0 ? tasksOf(document) : tasks);
  return { setup, role: oneId(pick, there.roles), phase, ...(pick(1) === 0 ? {} : { task }) };
}

const level = (pick: Pick) => levels[pick(levels.length - 1)] ?? "lead";

function newSetup({ pick, document }: Scene): Setup {
  const [original] = document.setups;
  const blank = {
    name: "S",
    summary: "",
    roles: [],
    involvements: [],
    people: [],
    teams: [],
    pins: { map: {} },
  };
  return { ...blank, ...(pick(1) === 0 ? {} : original), id: newId(pick, document.setups) };
}

const makers: { readonly [Kind in Exclude<CommandKind, "batch">]: (scene: Scene) => CommandOf<Kind> } = {
  "rename-document": ({ pick }) => ({ kind: "rename-document", title: oneName(pick) }),
  "add-phase": ({ pick, document }) => ({
    kind: "add-phase",
    phase: {
      id: newId(pick, document.phases),
      name: "New phase",
      tasks: pick(1) === 0 ? [] : [{ id: newId(pick, tasksOf(document)), name: "New task" }],
    },
    at: pick(3),
  }),
  "update-phase": ({ pick, document }) => ({
    kind: "update-phase",
    phase: oneId(pick, document.phases),
    patch: { name: oneName(pick) },
  }),
  "remove-phase": ({ pick, document }) => ({ kind: "remove-phase", phase: oneId(pick, document.phases) }),
  "move-phase": ({ pick, document }) => ({
    kind: "move-phase",
    phase: oneId(pick, document.phases),
    to: pick(4),
  }),
  "add-task": ({ pick, document }) => ({
    kind: "add-task",
    phase: oneId(pick, document.phases),
    task: { id: newId(pick, tasksOf(document)), name: "New task" },
  }),
  "update-task": ({ pick, document }) => ({
    kind: "update-task",
    task: oneId(pick, tasksOf(document)),
    patch: { name: oneName(pick) },
  }),
  "remove-task": ({ pick, document }) => ({ kind: "remove-task", task: oneId(pick, tasksOf(document)) }),
  "move-task": ({ pick, document }) => ({
    kind: "move-task",
    task: oneId(pick, tasksOf(document)),
    phase: oneId(pick, document.phases),
    to: pick(3),
  }),
  "add-setup": (scene) => ({ kind: "add-setup", setup: newSetup(scene), at: scene.pick(3) }),
  "duplicate-setup": ({ pick, document, setup }) => ({
    kind: "duplicate-setup",
    setup,
    id: newId(pick, document.setups),
    name: oneName(pick),
  }),
  "rename-setup": ({ pick, setup }) => ({ kind: "rename-setup", setup, name: oneName(pick) }),
  "remove-setup": ({ setup }) => ({ kind: "remove-setup", setup }),
  "move-setup": ({ pick, setup }) => ({ kind: "move-setup", setup, to: pick(3) }),
  "add-role": (scene) => ({ kind: "add-role", setup: scene.setup, role: newRole(scene), at: scene.pick(4) }),
  "update-role": ({ pick, setup, there }) => ({
    kind: "update-role",
    setup,
    role: oneId(pick, there.roles),
    patch: pick(1) === 0 ? { name: oneName(pick) } : { skills: [oneName(pick)], headcount: pick(5) - 1 },
  }),
  "remove-role": ({ pick, setup, there }) => ({ kind: "remove-role", setup, role: oneId(pick, there.roles) }),
  "move-role": ({ pick, setup, there }) => ({
    kind: "move-role",
    setup,
    role: oneId(pick, there.roles),
    to: pick(5),
  }),
  "set-involvement": (scene) => ({
    kind: "set-involvement",
    ...target(scene),
    level: level(scene.pick),
    accountable: scene.pick(1) === 0,
  }),
  "remove-involvement": (scene) => ({ kind: "remove-involvement", ...target(scene) }),
  "add-person": (scene) => ({ kind: "add-person", setup: scene.setup, person: newPerson(scene) }),
  "update-person": (scene) => ({
    kind: "update-person",
    setup: scene.setup,
    person: oneId(scene.pick, scene.there.people),
    patch: ties(scene),
  }),
  "remove-person": ({ pick, setup, there }) => ({
    kind: "remove-person",
    setup,
    person: oneId(pick, there.people),
  }),
  "add-team": ({ pick, setup, there }) => ({
    kind: "add-team",
    setup,
    team: { id: newId(pick, there.teams), name: "New team" } satisfies Team,
  }),
  "update-team": ({ pick, setup, there }) => ({
    kind: "update-team",
    setup,
    team: oneId(pick, there.teams),
    patch: { name: oneName(pick) },
  }),
  "remove-team": ({ pick, setup, there }) => ({ kind: "remove-team", setup, team: oneId(pick, there.teams) }),
  "pin-role": ({ pick, setup, there }) => ({
    kind: "pin-role",
    setup,
    role: oneId(pick, there.roles),
    at: { x: pick(100) - 50, y: pick(7) === 0 ? Number.NaN : -0 },
  }),
  "unpin-role": ({ pick, setup, there }) => ({ kind: "unpin-role", setup, role: oneId(pick, there.roles) }),
  "unpin-all": ({ setup }) => ({ kind: "unpin-all", setup }),
};

const kinds = Object.keys(makers) as (keyof typeof makers)[];
/** Every kind there is, by type. */
export const commandKinds: readonly CommandKind[] = [...kinds, "batch"];
const nothing = { roles: [], people: [], teams: [] };

/** A command of any kind for this document, most of them possible, some not. */
export function randomCommand(document: RoleloomDocument, pick: Pick): Command {
  const setup: SetupId = oneId(pick, document.setups);
  const there = document.setups.find((one) => one.id === setup) ?? nothing;
  const scene = { pick, document, setup, there };
  const kind = kinds[pick(kinds.length - 1)] ?? "unpin-all";
  const command = makers[kind](scene);
  if (pick(19) !== 0) return command;
  const other = makers[kinds[pick(kinds.length - 1)] ?? "unpin-all"](scene);
  return { kind: "batch", label: "Both", commands: [command, other] };
}
