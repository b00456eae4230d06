/** What a program that is measured looks like; each lives in a module that exports one as `contender`. */

/** Numbers by name; names end in their unit. A run that the child's clock measures has `ms` alone. */
export type Numbers = Readonly<Record<string, number>>;

export type Prepared = {
  /** The measured work. It may answer with its own numbers, where the clock of this process would be wrong. */
  readonly run: () => undefined | Numbers | Promise<undefined | Numbers>;
  /** Looks at what the last run made, such as the quality of a layout; not part of the measured time. */
  readonly inspect?: () => Numbers | Promise<Numbers>;
  readonly close?: () => Promise<void>;
};

export type Contender = {
  /** Everything that is not measured: inputs, modules, a browser. Throws `NotRun` where something is missing. */
  readonly prepare: (size: number) => Promise<Prepared>;
};

/** A contender that cannot run here, and why. */
export class NotRun extends Error {}

/** What a child tells its parent, in this order, `run` many times. */
export type Message =
  | { readonly kind: "prepared" }
  | { readonly kind: "run"; readonly numbers: Numbers }
  | { readonly kind: "runs-over"; readonly peakRssMb: number }
  | { readonly kind: "facts"; readonly facts: Numbers }
  | { readonly kind: "not-run"; readonly reason: string };
