/**
 * Every expected failure of the program, as one closed union. `words.ts` is the only place that turns
 * a problem into sentences; nothing else composes error texts, and nothing matches on them.
 */

/** Why bytes are not a document we can open. `path` is a JSON path such as `setups[0].roles[2].id`; lines and columns count from 1. */
export type FileProblem =
  | { readonly kind: "file-empty" }
  | {
      readonly kind: "file-not-text";
      readonly reason: "binary" | "utf-16" | "invalid-utf-8";
      readonly offset: number;
    }
  | { readonly kind: "file-too-large"; readonly bytes: number; readonly limit: number }
  | { readonly kind: "file-too-deep"; readonly limit: number; readonly line: number }
  | { readonly kind: "file-truncated"; readonly line: number; readonly column: number }
  | { readonly kind: "not-json"; readonly line: number; readonly column: number; readonly detail: JsonFault }
  | { readonly kind: "duplicate-key"; readonly line: number; readonly key: string }
  /** A name in the file that JavaScript reserves, and that could not be kept on saving. */
  | { readonly kind: "reserved-key"; readonly line: number; readonly key: string }
  | { readonly kind: "not-roleloom"; readonly detail: "no-object" | "no-format" | "other-format" }
  | { readonly kind: "newer-version"; readonly version: number; readonly supported: number }
  /** `owner` is the name of the phase, role, person or whatever else the field belongs to, where it has one. */
  | {
      readonly kind: "invalid-field";
      readonly path: string;
      readonly detail: string;
      readonly owner?: string;
    }
  | TooMany
  | InvariantProblem;

export type TooMany = {
  readonly kind: "too-many";
  readonly path: string;
  readonly count: number;
  readonly limit: number;
};

/** What JSON wants, or does not allow, at the place where a text stops being JSON. */
export type JsonFault =
  | "value"
  | "key"
  | "colon"
  | "comma-or-end"
  | "trailing-comma"
  | "control-character"
  | "escape"
  | "number-too-large"
  | "nothing-more";

/** A document whose fields are well formed but which contradicts itself. */
export type InvariantProblem =
  | { readonly kind: "duplicate-id"; readonly path: string; readonly id: string }
  | {
      readonly kind: "unknown-reference";
      readonly path: string;
      readonly what: EntityKind;
      readonly id: string;
    }
  | {
      readonly kind: "duplicate-involvement";
      readonly path: string;
      readonly role: string;
      readonly target: string;
    }
  | { readonly kind: "reporting-cycle"; readonly path: string; readonly people: readonly string[] };

export type EntityKind = "phase" | "task" | "setup" | "role" | "person" | "team" | "involvement";

/** Why a command cannot be applied; the document stays as it was. */
export type CommandProblem =
  | { readonly kind: "no-such-entity"; readonly what: EntityKind; readonly id: string }
  | { readonly kind: "id-taken"; readonly what: EntityKind; readonly id: string }
  | { readonly kind: "invalid-value"; readonly field: string; readonly detail: string }
  | { readonly kind: "would-report-in-circle"; readonly people: readonly string[] }
  | { readonly kind: "last-one"; readonly what: "phase" | "setup" }
  | TooMany
  /** A whole setup that was to be added contradicts itself or the lifecycle. */
  | InvariantProblem;

/** What happened between the program and the file system. `code` is the system's own, such as ENOSPC. */
export type StorageProblem =
  | { readonly kind: "not-found" }
  | { readonly kind: "read-failed"; readonly code: string }
  | { readonly kind: "not-a-file" }
  /** The old file is whole and nothing new was written. */
  | { readonly kind: "save-failed"; readonly code: string }
  /** Another program changed the file since it was read. */
  | { readonly kind: "changed-on-disk" }
  | { readonly kind: "same-as-input" }
  | { readonly kind: "handle-unknown" };

export type ExportProblem =
  | { readonly kind: "raster-failed"; readonly detail: string }
  | { readonly kind: "unknown-export-format"; readonly given: string; readonly known: readonly string[] }
  | { readonly kind: "unknown-setup"; readonly given: string; readonly known: readonly string[] }
  | { readonly kind: "unknown-preset"; readonly given: string; readonly known: readonly string[] }
  | { readonly kind: "unknown-theme"; readonly given: string; readonly known: readonly string[] }
  | { readonly kind: "unknown-grouping"; readonly given: string; readonly known: readonly string[] }
  /** Grouping was asked of a view that draws no roles. */
  | { readonly kind: "view-has-no-groups"; readonly view: string }
  | { readonly kind: "unknown-view"; readonly given: string; readonly known: readonly string[] }
  | { readonly kind: "invalid-scale"; readonly given: string; readonly least: number; readonly most: number }
  | { readonly kind: "invalid-side"; readonly given: string; readonly least: number; readonly most: number }
  | { readonly kind: "nothing-to-draw" };

export type UsageProblem =
  | { readonly kind: "no-input" }
  | { readonly kind: "no-match"; readonly pattern: string }
  | { readonly kind: "many-inputs-one-output"; readonly count: number }
  /** A pattern that fits several files where one is wanted. */
  | { readonly kind: "not-one-file"; readonly count: number }
  | { readonly kind: "output-is-input" }
  | { readonly kind: "would-overwrite" }
  | { readonly kind: "port-in-use"; readonly port: number };

/** What stands between a page and the program around it, rather than between the program and a file. */
export type HostProblem =
  /** The message did not come from a page of ours, or does not have a known shape. Nothing was done. */
  | { readonly kind: "request-refused"; readonly reason: "sender" | "route" | "shape" }
  /** A bug: it was logged where it happened, and what was asked for may not have been done. */
  | { readonly kind: "internal-error" };

export type Problem =
  | FileProblem
  | CommandProblem
  | StorageProblem
  | ExportProblem
  | UsageProblem
  | HostProblem;
