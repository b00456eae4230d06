import { createClient, type WorkerClient } from "./client.ts";

/**
 * The worker of this page, started when it is first asked for. Where there can be none, or none that paints, the
 * page does the same jobs itself, in turns with everything else.
 */
let started: WorkerClient | null = null;

export function pageWorker(): WorkerClient {
  started ??= createClient(canWorkerPaint() ? startWorker() : startHere());
  return started;
}

const canWorkerPaint = (): boolean => typeof Worker !== "undefined" && typeof OffscreenCanvas !== "undefined";

function startWorker(): Worker {
  return new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "roleloom" });
}

function startHere(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.start();
  void import("./serve-here.ts").then(({ serveHere }) => serveHere(port2));
  return port1;
}
