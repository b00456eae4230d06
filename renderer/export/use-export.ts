import { useEffect, useRef, useState } from "react";
import type { ExportedFile } from "../../shared/ipc/contract.ts";
import { ok, type Result } from "../../shared/model/result.ts";
import type { ExportProblem, Problem } from "../../shared/problems/problem.ts";
import { type Remark, tellRemark } from "../../shared/problems/remarks.ts";
import { describeProblem, summariseProblem } from "../../shared/problems/words.ts";
import { capitalised } from "../../shared/text/phrases.ts";
import { useHost } from "../host/HostContext.tsx";
import type { Host } from "../host/host.ts";
import { useSession, useSessionStore } from "../session/SessionContext.tsx";
import type { Notice } from "../session/session-state.ts";
import { type RunOptions, unlessCancelled } from "../worker/client.ts";
import { holdDocument } from "../worker/held-document.ts";
import type { Bytes, Wanted } from "../worker/jobs.ts";
import { pageWorker } from "../worker/start-worker.ts";
import { type ExportSettings, exportName, sizeWish } from "./export-settings.ts";

type Order = {
  readonly wanted: Wanted;
  readonly settings: ExportSettings;
  /** What is told of the result beside where it is. */
  readonly remarks: readonly Remark[];
};

async function draw({ wanted, settings }: Order, options: RunOptions): Promise<Result<Bytes, ExportProblem>> {
  const { isTransparent, format, size, customWidthPx } = settings;
  const picture = { ...wanted, isTransparent };
  if (format === "svg") return ok(await pageWorker().run("export-svg", picture, options));
  return pageWorker().run("export-png", { ...picture, size: sizeWish(size, customWidthPx) }, options);
}

function exportedNotice(
  host: Host,
  { handle, name, location }: ExportedFile,
  remarks: readonly Remark[],
): Notice {
  const told = remarks.map((remark) => capitalised(tellRemark(remark)));
  const message = [`${name} is in ${location}.`, ...told].join(" ");
  const notice = { tone: "success", title: "Exported", message } as const;
  if (handle === null || host.edition === "browser") return notice;
  const run = () => void host.request("file.reveal", { handle });
  return { ...notice, action: { label: "Show in folder", run } };
}

/** Draws and hands over a picture. */
export function useExport(): {
  /** From 0 to 1 while a picture is drawn; null at other times. */
  readonly progress: number | null;
  /** Answers whether it was written. */
  readonly exportPicture: (order: Order) => Promise<boolean>;
  readonly cancel: () => void;
} {
  const host = useHost();
  const session = useSessionStore();
  const notify = useSession((state) => state.notify);
  const [progress, setProgress] = useState<number | null>(null);
  const stop = useRef<AbortController | null>(null);
  const cancel = () => stop.current?.abort();
  // Whoever closes the dialog wants no picture any more.
  useEffect(() => () => stop.current?.abort(), []);
  const report = (problem: Problem, subject: string): false => {
    notify({ tone: "problem", title: summariseProblem(problem), message: describeProblem(problem, subject) });
    return false;
  };
  const handOver = async (order: Order, signal: AbortSignal): Promise<boolean> => {
    const suggestedName = exportName(order.settings);
    holdDocument(session.getState().document);
    const picture = await draw(order, { signal, onProgress: setProgress });
    setProgress(1);
    if (!picture.ok) return report(picture.error, suggestedName);
    const request = { suggestedName, format: order.settings.format, bytes: picture.value };
    const answer = await host.request("file.export", request);
    if (!answer.ok) return report(answer.error.problem, answer.error.subject);
    if (answer.value === null) return false;
    notify(exportedNotice(host, answer.value, order.remarks));
    return true;
  };
  const exportPicture = async (order: Order): Promise<boolean> => {
    const controller = new AbortController();
    stop.current = controller;
    setProgress(0);
    try {
      return await handOver(order, controller.signal);
    } catch (error) {
      unlessCancelled(error);
      return false;
    } finally {
      setProgress(null);
    }
  };
  return { progress, exportPicture, cancel };
}
