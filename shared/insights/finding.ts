import type { PersonId, PhaseId, RoleId, TaskId } from "../model/document.ts";

/** An error breaks a rule, a warning is a risk, a note is worth knowing. In falling order. */
export const severities = ["error", "warning", "note"] as const;
export type Severity = (typeof severities)[number];

/** What a finding is about; each can be lit in the drawing. */
export type FindingSubject =
  | { readonly kind: "phase"; readonly phase: PhaseId }
  | { readonly kind: "task"; readonly phase: PhaseId; readonly task: TaskId }
  | { readonly kind: "role"; readonly role: RoleId }
  | { readonly kind: "person"; readonly person: PersonId };

/** Something worth acting on. Each text is one sentence, with names as the document has them. */
export type Finding = {
  readonly severity: Severity;
  /** The first is the one it is mainly about; empty where it is about the setup as a whole. */
  readonly subjects: readonly FindingSubject[];
  /** What is so. */
  readonly says: string;
  /** What was counted. */
  readonly evidence: string;
  /** What would mend it. */
  readonly mend: string;
};

/** One number of a setup, with how to read it. `null` where there is nothing to compute it from. */
export type Figure = {
  readonly name: string;
  readonly value: number | null;
  /** A share is 0 to 1. */
  readonly unit: "count" | "share";
  /** What a low and a high value mean, in a few words. */
  readonly reading: string;
};
