import { z } from "zod";
import { formatName, formatVersion, levels } from "./vocabulary.ts";

/**
 * The document model. The schemas are the source; every type is inferred from them.
 * Objects keep fields they do not know, so a file written by a later or foreign program loses nothing here.
 */

/** Longest text in any field, in UTF-16 code units. */
export const maxTextLength = 10_000;
/** Longest identifier, in UTF-16 code units. */
export const maxIdLength = 200;

/**
 * Accepts unknown fields at run time while the inferred type stays exact: an index signature in the type
 * would let every misspelt property compile.
 */
function open<Shape extends z.core.$ZodLooseShape>(shape: Shape): z.ZodObject<Shape, z.core.$strip> {
  return z.looseObject(shape) as unknown as z.ZodObject<Shape, z.core.$strip>;
}

const text = z.string().max(maxTextLength);
const name = text.regex(/\S/, "must not be blank");
const id = z
  .string()
  .min(1)
  .max(maxIdLength)
  .regex(/^(?!__proto__$)/, "is a reserved word");
const finite = z.number();

export const phaseIdSchema = id.brand<"PhaseId">();
export const taskIdSchema = id.brand<"TaskId">();
export const setupIdSchema = id.brand<"SetupId">();
export const roleIdSchema = id.brand<"RoleId">();
export const personIdSchema = id.brand<"PersonId">();
export const teamIdSchema = id.brand<"TeamId">();

export const levelSchema = z.enum(levels);
export const pointSchema = open({ x: finite, y: finite });

export const taskSchema = open({ id: taskIdSchema, name });
export const phaseSchema = open({ id: phaseIdSchema, name, tasks: z.array(taskSchema).default([]) });

export const roleSchema = open({
  id: roleIdSchema,
  name,
  /** `business`, `technical`, `additional`, or the user's own word. */
  category: name,
  summary: text.default(""),
  skills: z.array(text).default([]),
  /** Positions this setup plans for the role, filled or not. */
  headcount: z.number().int().min(0).max(1_000_000).default(1),
});

export const involvementSchema = open({
  role: roleIdSchema,
  phase: phaseIdSchema,
  /** Absent: the involvement speaks for the whole phase. */
  task: taskIdSchema.optional(),
  level: levelSchema,
  accountable: z.boolean().default(false),
});

export const assignmentSchema = open({
  role: roleIdSchema,
  /** Part of the person's working time, 0 to 1. */
  share: finite.min(0).max(1).default(1),
});

export const personSchema = open({
  id: personIdSchema,
  name,
  /** A place that is planned but not filled. */
  vacant: z.boolean().default(false),
  /** Full-time equivalents, 1 for full time. */
  fte: finite.min(0).max(10).default(1),
  roles: z.array(assignmentSchema).default([]),
  reportsTo: z.array(personIdSchema).default([]),
  teams: z.array(teamIdSchema).default([]),
});

export const teamSchema = open({ id: teamIdSchema, name });

export const pinsSchema = open({ map: z.record(roleIdSchema, pointSchema).default({}) });

export const setupSchema = open({
  id: setupIdSchema,
  name,
  summary: text.default(""),
  roles: z.array(roleSchema).default([]),
  involvements: z.array(involvementSchema).default([]),
  people: z.array(personSchema).default([]),
  teams: z.array(teamSchema).default([]),
  /** Where the user put a role by hand, in scene pixels of the view, top left corner of the card. */
  pins: pinsSchema.default({ map: {} }),
});

const weight = finite.min(0).max(1_000).optional();
export const weightsSchema = open({ lead: weight, contribute: weight, consulted: weight, informed: weight });
/** Two duties that no one person may hold, each told by how a word of a role's or a task's name begins. */
export const conflictSchema = open({ name, one: z.array(name), other: z.array(name) });
export const rulesSchema = open({
  /** How much an involvement counts in the insights; absent: the usual weight of the level. */
  weights: weightsSchema.optional(),
  /** Absent: the usual pairs; empty: none. */
  conflicts: z.array(conflictSchema).optional(),
});

export const documentSchema = open({
  format: z.literal(formatName),
  version: z.literal(formatVersion),
  title: name,
  /** What the insights go by, where the usual rules do not fit. */
  rules: rulesSchema.optional(),
  phases: z.array(phaseSchema).default([]),
  setups: z.array(setupSchema).default([]),
});

export type PhaseId = z.infer<typeof phaseIdSchema>;
export type TaskId = z.infer<typeof taskIdSchema>;
export type SetupId = z.infer<typeof setupIdSchema>;
export type RoleId = z.infer<typeof roleIdSchema>;
export type PersonId = z.infer<typeof personIdSchema>;
export type TeamId = z.infer<typeof teamIdSchema>;
export type Level = z.infer<typeof levelSchema>;

/** Documents are immutable values: a change makes a new document that shares what did not change. */
type Frozen<T> = T extends string | number | boolean | undefined | null
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Frozen<Item>[]
    : { readonly [Key in keyof T]: Frozen<T[Key]> };

export type Point = { readonly x: number; readonly y: number };
export type Task = Frozen<z.infer<typeof taskSchema>>;
export type Phase = Frozen<z.infer<typeof phaseSchema>>;
export type Role = Frozen<z.infer<typeof roleSchema>>;
export type Involvement = Frozen<z.infer<typeof involvementSchema>>;
export type Person = Frozen<z.infer<typeof personSchema>>;
export type Team = Frozen<z.infer<typeof teamSchema>>;
export type ConflictPair = Frozen<z.infer<typeof conflictSchema>>;
export type Setup = Frozen<z.infer<typeof setupSchema>>;
export type RoleloomDocument = Frozen<z.infer<typeof documentSchema>>;
