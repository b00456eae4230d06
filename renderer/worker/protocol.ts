import type { Jobs } from "./jobs.ts";

/**
 * What a page and its worker say to each other: the page starts jobs and calls them off; the worker tells how far a
 * job is, and how it ended. A job that is called off ends without a word.
 */

export type JobName = keyof Jobs;
export type Input<Name extends JobName> = Jobs[Name]["input"];
export type Output<Name extends JobName> = Jobs[Name]["output"];

export type Start<Name extends JobName> = {
  readonly kind: "start";
  readonly id: number;
  readonly name: Name;
  readonly input: Input<Name>;
};

export type Order =
  | { [Name in JobName]: Start<Name> }[JobName]
  | { readonly kind: "cancel"; readonly id: number };

export type Answer =
  /** `share` is 0 to 1. */
  | { readonly kind: "progress"; readonly id: number; readonly share: number }
  | { readonly kind: "done"; readonly id: number; readonly value: Output<JobName> }
  /** A bug: what may be expected to fail is part of the job's output. */
  | { readonly kind: "failed"; readonly id: number; readonly message: string };

/** One end of the line: a worker as its page sees it, the page as the worker sees it, or a message port. */
export type Port = {
  postMessage(message: unknown, options: { transfer: Transferable[] }): void;
  addEventListener(type: "message", listen: (event: MessageEvent) => void): void;
};

/** How a job ends for who called it off. */
export class Cancelled extends Error {
  constructor() {
    super("The job was called off");
  }
}
