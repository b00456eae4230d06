import type {
  Level,
  Person,
  PersonId,
  Phase,
  PhaseId,
  Point,
  Role,
  RoleId,
  RoleloomDocument,
  Setup,
  SetupId,
  Task,
  TaskId,
  Team,
  TeamId,
} from "../model/document.ts";
import type { Result } from "../model/result.ts";
import type { CommandProblem } from "../problems/problem.ts";

/** Positions (`at`, `to`) count from 0 among what is there after the thing is taken out; too large means last. */
export type LifecycleCommand =
  | { readonly kind: "rename-document"; readonly title: string }
  | { readonly kind: "add-phase"; readonly phase: Phase; readonly at?: number }
  | { readonly kind: "update-phase"; readonly phase: PhaseId; readonly patch: { readonly name?: string } }
  /** Takes the phase's tasks and every setup's involvements in it along. */
  | { readonly kind: "remove-phase"; readonly phase: PhaseId }
  | { readonly kind: "move-phase"; readonly phase: PhaseId; readonly to: number }
  | { readonly kind: "add-task"; readonly phase: PhaseId; readonly task: Task; readonly at?: number }
  | { readonly kind: "update-task"; readonly task: TaskId; readonly patch: { readonly name?: string } }
  /** Takes every setup's involvements in it along. */
  | { readonly kind: "remove-task"; readonly task: TaskId }
  /** Involvements follow the task into its new phase. */
  | { readonly kind: "move-task"; readonly task: TaskId; readonly phase: PhaseId; readonly to: number };

export type SetupCommand =
  | { readonly kind: "add-setup"; readonly setup: Setup; readonly at?: number }
  /** The copy comes right after its original. */
  | { readonly kind: "duplicate-setup"; readonly setup: SetupId; readonly id: SetupId; readonly name: string }
  | { readonly kind: "rename-setup"; readonly setup: SetupId; readonly name: string }
  | { readonly kind: "remove-setup"; readonly setup: SetupId }
  | { readonly kind: "move-setup"; readonly setup: SetupId; readonly to: number };

export type RolePatch = Partial<Pick<Role, "name" | "category" | "summary" | "skills" | "headcount">>;

export type RoleCommand =
  | { readonly kind: "add-role"; readonly setup: SetupId; readonly role: Role; readonly at?: number }
  | {
      readonly kind: "update-role";
      readonly setup: SetupId;
      readonly role: RoleId;
      readonly patch: RolePatch;
    }
  /** Takes its involvements, assignments and pin along. */
  | { readonly kind: "remove-role"; readonly setup: SetupId; readonly role: RoleId }
  | { readonly kind: "move-role"; readonly setup: SetupId; readonly role: RoleId; readonly to: number };

/** Which involvement is meant; without `task`, the one that speaks for the whole phase. */
export type InvolvementTarget = {
  readonly setup: SetupId;
  readonly role: RoleId;
  readonly phase: PhaseId;
  readonly task?: TaskId;
};

export type InvolvementCommand =
  /**
   * Adds or changes. One role is accountable for a target, so `accountable` true takes the flag from whoever
   * held it for that same task or whole phase; false clears it here and touches nobody else.
   */
  | ({
      readonly kind: "set-involvement";
      readonly level: Level;
      readonly accountable: boolean;
    } & InvolvementTarget)
  /** Nothing changes where there is no such involvement. */
  | ({ readonly kind: "remove-involvement" } & InvolvementTarget);

export type PersonPatch = Partial<Pick<Person, "name" | "vacant" | "fte" | "roles" | "reportsTo" | "teams">>;

export type PeopleCommand =
  | { readonly kind: "add-person"; readonly setup: SetupId; readonly person: Person; readonly at?: number }
  | {
      readonly kind: "update-person";
      readonly setup: SetupId;
      readonly person: PersonId;
      readonly patch: PersonPatch;
    }
  /** Takes the person out of everybody's reporting lines. */
  | { readonly kind: "remove-person"; readonly setup: SetupId; readonly person: PersonId }
  | { readonly kind: "add-team"; readonly setup: SetupId; readonly team: Team; readonly at?: number }
  | {
      readonly kind: "update-team";
      readonly setup: SetupId;
      readonly team: TeamId;
      readonly patch: { readonly name?: string };
    }
  /** Takes the team out of its members. */
  | { readonly kind: "remove-team"; readonly setup: SetupId; readonly team: TeamId };

export type PinCommand =
  /** `at`: scene pixels of the map, top left corner of the card. */
  | { readonly kind: "pin-role"; readonly setup: SetupId; readonly role: RoleId; readonly at: Point }
  | { readonly kind: "unpin-role"; readonly setup: SetupId; readonly role: RoleId }
  | { readonly kind: "unpin-all"; readonly setup: SetupId };

/** Everything that can be done to a document, as data. */
export type Command =
  | LifecycleCommand
  | SetupCommand
  | RoleCommand
  | InvolvementCommand
  | PeopleCommand
  | PinCommand
  /** All or nothing: the first command that fails is the answer, and nothing is done. */
  | { readonly kind: "batch"; readonly label: string; readonly commands: readonly Command[] };

export type CommandKind = Command["kind"];
export type CommandOf<Kind extends CommandKind> = Extract<Command, { kind: Kind }>;

export type Applied = Result<RoleloomDocument, CommandProblem>;
/** How each kind of command is applied; a kind that is missing does not compile. */
export type Handlers = {
  readonly [Kind in CommandKind]: (document: RoleloomDocument, command: CommandOf<Kind>) => Applied;
};
