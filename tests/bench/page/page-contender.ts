import type { CDPSession, Page } from "@playwright/test";
import type { Contender, Numbers } from "../contender.ts";
import { percentileOf } from "../statistics.ts";
import type { PageName } from "./build-pages.ts";
import { startSite } from "./open-page.ts";

export type Drawing = {
  readonly page: PageName;
  /** What a hand drags. */
  readonly pane: string;
  /** An expression that tells what part is in view. */
  readonly view: string;
};

const patienceMs = 70_000;
const gesture = { panFrames: 90, zoomFrames: 60 };

/** A fresh profile each run: from navigation to the drawing, then a hand at work on it, then its heap. */
export function pageContender(drawing: Drawing): Contender {
  return {
    async prepare(size) {
      const site = await startSite(drawing.page, size);
      return {
        run: async () => {
          const page = await site.openFresh();
          const numbers = await observe(page, site.address, drawing);
          await page.context().close();
          return numbers;
        },
        close: site.close,
      };
    },
  };
}

/** Milliseconds from navigation to the end of the first frame that shows the drawing. */
export async function openDrawn(page: Page, address: string): Promise<number> {
  const failure = page.waitForEvent("pageerror", { timeout: 0 });
  failure.catch(() => undefined);
  await page.goto(address);
  const root = page.locator("html[data-bench-drawn-ms]");
  const failed = await Promise.race([root.waitFor({ state: "attached", timeout: patienceMs }), failure]);
  if (failed) throw failed;
  return Number(await root.getAttribute("data-bench-drawn-ms"));
}

async function observe(page: Page, address: string, { pane, view }: Drawing): Promise<Numbers> {
  const firstDrawingMs = await openDrawn(page, address);
  const tools = await page.context().newCDPSession(page);
  await tools.send("Performance.enable");
  const heapMb = await usedHeapMb(tools);
  const [before, tasksBefore] = [await page.evaluate(view), await taskSeconds(tools)];
  const frames = await page.evaluate<readonly number[]>(
    `window.panAndZoom(${JSON.stringify({ pane, ...gesture })})`,
  );
  const tasks = (await taskSeconds(tools)) - tasksBefore;
  if (before === (await page.evaluate(view))) throw new Error("the drawing did not follow the hand");
  return {
    firstDrawingMs,
    frameP95Ms: percentileOf(frames, 0.95),
    frameWorstMs: Math.max(...frames),
    mainThreadMsPerFrame: (tasks * 1_000) / frames.length,
    heapMb,
  };
}

async function taskSeconds(tools: CDPSession): Promise<number> {
  const { metrics } = await tools.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
}

/** What is still used after a collection: objects, and typed arrays beside them. */
async function usedHeapMb(tools: CDPSession): Promise<number> {
  await tools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await tools.send("Runtime.getHeapUsage");
  return usedSize / 1e6;
}
