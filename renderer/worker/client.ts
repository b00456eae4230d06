import {
  type Answer,
  Cancelled,
  type Input,
  type JobName,
  type Order,
  type Output,
  type Port,
} from "./protocol.ts";

export type RunOptions = {
  /** Calls the job off, after which it rejects with `Cancelled`. */
  readonly signal?: AbortSignal;
  /** Hears how far the job is, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** What of the input changes hands instead of being copied. */
  readonly transfer?: readonly Transferable[];
};

export type WorkerClient = {
  /** Has a job done. Jobs start in the order in which they are asked for, and take turns where they pause. */
  run<Name extends JobName>(name: Name, input: Input<Name>, options?: RunOptions): Promise<Output<Name>>;
};

type Waiting = {
  readonly onDone: (value: Output<JobName>) => void;
  readonly onFailed: (error: Error) => void;
  readonly onProgress: (share: number) => void;
};

export function createClient(port: Port): WorkerClient {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  const send = (order: Order, transfer: readonly Transferable[] = []) =>
    port.postMessage(order, { transfer: [...transfer] });
  port.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    const job = waiting.get(data.id);
    if (job === undefined) return;
    if (data.kind === "progress") {
      job.onProgress(data.share);
      return;
    }
    waiting.delete(data.id);
    if (data.kind === "done") job.onDone(data.value);
    else job.onFailed(new Error(data.message));
  });
  return {
    run: <Name extends JobName>(
      name: Name,
      input: Input<Name>,
      { signal, onProgress = () => undefined, transfer }: RunOptions = {},
    ) =>
      new Promise<Output<Name>>((resolve, reject) => {
        if (signal?.aborted) {
          reject(new Cancelled());
          return;
        }
        lastId += 1;
        const id = lastId;
        const callOff = () => {
          if (!waiting.delete(id)) return;
          send({ kind: "cancel", id });
          reject(new Cancelled());
        };
        signal?.addEventListener("abort", callOff, { once: true });
        waiting.set(id, {
          // The worker answers a job with that job's output.
          onDone: (value) => resolve(value as Output<Name>),
          onFailed: reject,
          onProgress,
        });
        send({ kind: "start", id, name, input } as Order, transfer);
      }),
  };
}

/** For a promise whose end does not matter once it was called off. */
export function unlessCancelled(error: unknown): void {
  if (!(error instanceof Cancelled)) throw error;
}
