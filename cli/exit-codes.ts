import type { Problem } from "../shared/problems/problem.ts";

/** Documented in `roleloom --help`; scripts rely on them. */
export const exitCodes = {
  done: 0,
  invalid: 1,
  /** Asked for, like diff's and grep's; git takes it for a conflict of a merge driver. */
  differs: 1,
  /** Asked for by --fail-on. */
  findings: 1,
  usage: 2,
  storage: 3,
  undrawable: 4,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export const examplesAndExitCodes = `Examples:
  roleloom export preset:startup -o startup.svg
  roleloom export 'teams/*.roleloom' -o pictures/ --format png --scale 2
  roleloom export preset:enterprise -o lanes.svg --view lanes
  roleloom export department.roleloom -o slide.png --width 1920 --group kind
  roleloom new --preset both -o team.roleloom
  roleloom validate team.roleloom
  roleloom diff preset:startup preset:enterprise --format md
  roleloom diff team.roleloom --setup startup --with enterprise
  roleloom analyze team.roleloom --fail-on error
  roleloom merge base.roleloom ours.roleloom theirs.roleloom -o merged.roleloom

Exit codes:
  0  everything was done
  1  an input is not a valid Roleloom document; or, with diff --exit-code, the two differ;
     or a merge left conflicts; or, with analyze --fail-on, there are findings of that severity
  2  the command line asks for something that does not exist or cannot be
  3  a file could not be read or written
  4  there is nothing to draw, or the picture could not be drawn
With several inputs the others go on, and the first failure decides.`;

const codesByKind: Record<Problem["kind"], ExitCode> = {
  "file-empty": exitCodes.invalid,
  "file-not-text": exitCodes.invalid,
  "file-too-large": exitCodes.invalid,
  "file-too-deep": exitCodes.invalid,
  "file-truncated": exitCodes.invalid,
  "not-json": exitCodes.invalid,
  "duplicate-key": exitCodes.invalid,
  "reserved-key": exitCodes.invalid,
  "not-roleloom": exitCodes.invalid,
  "newer-version": exitCodes.invalid,
  "invalid-field": exitCodes.invalid,
  "too-many": exitCodes.invalid,
  "duplicate-id": exitCodes.invalid,
  "unknown-reference": exitCodes.invalid,
  "duplicate-involvement": exitCodes.invalid,
  "reporting-cycle": exitCodes.invalid,
  "no-such-entity": exitCodes.invalid,
  "id-taken": exitCodes.invalid,
  "invalid-value": exitCodes.invalid,
  "would-report-in-circle": exitCodes.invalid,
  "last-one": exitCodes.invalid,
  "not-found": exitCodes.storage,
  "read-failed": exitCodes.storage,
  "not-a-file": exitCodes.storage,
  "save-failed": exitCodes.storage,
  "changed-on-disk": exitCodes.storage,
  "same-as-input": exitCodes.usage,
  "handle-unknown": exitCodes.storage,
  "raster-failed": exitCodes.undrawable,
  "nothing-to-draw": exitCodes.undrawable,
  "unknown-export-format": exitCodes.usage,
  "unknown-setup": exitCodes.usage,
  "unknown-preset": exitCodes.usage,
  "unknown-theme": exitCodes.usage,
  "unknown-grouping": exitCodes.usage,
  "view-has-no-groups": exitCodes.usage,
  "unknown-view": exitCodes.usage,
  "invalid-scale": exitCodes.usage,
  "invalid-side": exitCodes.usage,
  "no-input": exitCodes.usage,
  "no-match": exitCodes.usage,
  "many-inputs-one-output": exitCodes.usage,
  "not-one-file": exitCodes.usage,
  "output-is-input": exitCodes.usage,
  "would-overwrite": exitCodes.usage,
  "port-in-use": exitCodes.usage,
  "request-refused": exitCodes.usage,
  "internal-error": exitCodes.storage,
};

export function exitCodeFor(problem: Problem): ExitCode {
  return codesByKind[problem.kind];
}
