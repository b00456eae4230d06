import {
  type Answer,
  Cancelled,
  type Input,
  type JobName,
  type Order,
  type Output,
  type Port,
  type Start,
} from "./protocol.ts";

export type JobTools = {
  readonly progress: (share: number) => void;
  /** Lets other jobs have a turn, then goes on, or throws `Cancelled` where this one was called off. */
  readonly pause: () => Promise<void>;
};

/** A job's output, and what of it changes hands instead of being copied. */
export type Made<Value> = { readonly value: Value; readonly transfer?: readonly Transferable[] };

export type Handlers = {
  readonly [Name in JobName]: (
    input: Input<Name>,
    tools: JobTools,
  ) => Made<Output<Name>> | Promise<Made<Output<Name>>>;
};

/** Does what the other end of a port asks for. */
export function serveJobs(handlers: Handlers, port: Port): void {
  const running = new Map<number, AbortController>();
  const send = (answer: Answer, transfer: readonly Transferable[] = []) =>
    port.postMessage(answer, { transfer: [...transfer] });
  const start = async <Name extends JobName>({ id, name, input }: Start<Name>): Promise<void> => {
    const stop = new AbortController();
    running.set(id, stop);
    const tools: JobTools = {
      progress: (share) => send({ kind: "progress", id, share }),
      pause: async () => {
        await nextTurn();
        if (stop.signal.aborted) throw new Cancelled();
      },
    };
    try {
      const { value, transfer } = await handlers[name](input, tools);
      if (!stop.signal.aborted) send({ kind: "done", id, value }, transfer);
    } catch (error) {
      if (error instanceof Cancelled) return;
      send({
        kind: "failed",
        id,
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    } finally {
      running.delete(id);
    }
  };
  port.addEventListener("message", ({ data }: MessageEvent<Order>) => {
    if (data.kind === "cancel") running.get(data.id)?.abort();
    else void start(data);
  });
}

/** Behind every message that has already arrived; timers would wait several milliseconds. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
