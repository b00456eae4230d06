import { describe, expect, it } from "vitest";
import { createClient, unlessCancelled } from "../../../../renderer/worker/client.ts";
import type { Drawn } from "../../../../renderer/worker/jobs.ts";
import { Cancelled } from "../../../../renderer/worker/protocol.ts";
import { type Handlers, type JobTools, serveJobs } from "../../../../renderer/worker/serve.ts";
import { noFilter } from "../../../../shared/find/filter.ts";
import type { SetupId } from "../../../../shared/model/document.ts";
import { noFolds } from "../../../../shared/model/folds.ts";

const wanted = {
  setup: "team" as SetupId,
  view: "map",
  theme: "light",
  folds: noFolds,
  filter: noFilter,
} as const;
const drawn: Drawn = {
  kind: "large",
  drawing: 1,
  summary: { frame: { x: 0, y: 0, width: 1, height: 1 }, background: "", title: "T", description: "" },
};

function line(handlers: Partial<Handlers>) {
  const { port1, port2 } = new MessageChannel();
  // Only what a test asks for is ever called.
  serveJobs(handlers as Handlers, port2);
  port1.start();
  port2.start();
  return { client: createClient(port1), close: () => port1.close() };
}

describe("the line between a page and its worker", () => {
  it("answers each job with what became of it, whatever the order in which they end", async () => {
    const { client, close } = line({
      draw: async (_, { pause }) => {
        for (let turn = 0; turn < 5; turn++) await pause();
        return { value: drawn };
      },
      look: () => ({ value: null }),
    });
    const ends: string[] = [];
    const [first, second] = await Promise.all([
      client.run("draw", wanted).finally(() => ends.push("draw")),
      client.run("look", { drawing: 1, at: { x: 0, y: 0 }, reachPx: 1 }).finally(() => ends.push("look")),
    ]);
    expect(first).toEqual(drawn);
    expect(second).toBeNull();
    expect(ends).toEqual(["look", "draw"]);
    close();
  });

  it("stops a job that is called off at its next pause, and tells who waits for it", async () => {
    let turns = 0;
    let hasStopped: (error: unknown) => void = () => undefined;
    const stopped = new Promise<unknown>((resolve) => {
      hasStopped = resolve;
    });
    const work = async ({ pause }: JobTools): Promise<never> => {
      for (;;) {
        await pause().catch((error: unknown) => {
          hasStopped(error);
          throw error;
        });
        turns += 1;
        if (turns === 3) stop.abort();
      }
    };
    const stop = new AbortController();
    const { client, close } = line({ draw: (_, tools) => work(tools) });
    await expect(client.run("draw", wanted, { signal: stop.signal })).rejects.toBeInstanceOf(Cancelled);
    expect(await stopped).toBeInstanceOf(Cancelled);
    close();
  });

  it("does not even begin what was called off before", async () => {
    const { client, close } = line({});
    const run = client.run("draw", wanted, { signal: AbortSignal.abort() });
    await expect(run).rejects.toBeInstanceOf(Cancelled);
    close();
  });

  it("hands on how far a job is", async () => {
    const { client, close } = line({
      draw: (_, { progress }) => {
        progress(0.25);
        progress(0.75);
        return { value: drawn };
      },
    });
    const shares: number[] = [];
    await client.run("draw", wanted, { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([0.25, 0.75]);
    close();
  });

  it("lets a bug in a job be seen where the job was asked for", async () => {
    const { client, close } = line({
      draw: () => {
        throw new Error("a bug");
      },
    });
    await expect(client.run("draw", wanted)).rejects.toThrow("a bug");
    close();
  });

  it("keeps quiet about being called off, and about nothing else", () => {
    expect(() => unlessCancelled(new Cancelled())).not.toThrow();
    expect(() => unlessCancelled(new Error("else"))).toThrow("else");
  });
});
