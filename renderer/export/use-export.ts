import { useState } from "react";
import type { ExportedFile } from "../../shared/ipc/contract.ts";
import { ok, type Result } from "../../shared/model/result.ts";
import type { ExportProblem, Problem } from "../../shared/problems/problem.ts";
import { describeProblem, summariseProblem } from "../../shared/problems/words.ts";
import type { Scene } from "../../shared/scene/scene.ts";
import { sceneToSvg } from "../../shared/scene/svg.ts";
import { useHost } from "../host/HostContext.tsx";
import type { Host } from "../host/host.ts";
import { useSession } from "../session/SessionContext.tsx";
import type { Notice } from "../session/session-state.ts";
import { drawPng, pageFonts } from "./draw-png.ts";
import { type ExportSettings, exportName } from "./export-settings.ts";

async function draw(
  scene: Scene,
  settings: ExportSettings,
): Promise<Result<Uint8Array<ArrayBuffer>, ExportProblem>> {
  const { isTransparent, scale } = settings;
  if (settings.format === "svg") return ok(new TextEncoder().encode(sceneToSvg(scene, { isTransparent })));
  return drawPng(scene, { scale, isTransparent }, pageFonts(document));
}

function exportedNotice(host: Host, { handle, name, location }: ExportedFile): Notice {
  const notice = { tone: "success", title: "Exported", message: `${name} is in ${location}.` } as const;
  if (handle === null || host.edition === "browser") return notice;
  const run = () => void host.request("file.reveal", { handle });
  return { ...notice, action: { label: "Show in folder", run } };
}

/** Draws and hands over a picture; answers whether it was written. */
export function useExport(): {
  readonly isDrawing: boolean;
  readonly exportPicture: (scene: Scene, settings: ExportSettings) => Promise<boolean>;
} {
  const host = useHost();
  const notify = useSession((state) => state.notify);
  const [isDrawing, setDrawing] = useState(false);
  const report = (problem: Problem, subject: string): false => {
    notify({ tone: "problem", title: summariseProblem(problem), message: describeProblem(problem, subject) });
    return false;
  };
  const exportPicture = async (scene: Scene, settings: ExportSettings): Promise<boolean> => {
    const suggestedName = exportName(settings);
    const picture = await draw(scene, settings);
    if (!picture.ok) return report(picture.error, suggestedName);
    const request = { suggestedName, format: settings.format, bytes: picture.value };
    const answer = await host.request("file.export", request);
    if (!answer.ok) return report(answer.error.problem, answer.error.subject);
    if (answer.value === null) return false;
    notify(exportedNotice(host, answer.value));
    return true;
  };
  return {
    isDrawing,
    exportPicture: async (scene, settings) => {
      setDrawing(true);
      // Lets the browser paint the progress sign before drawing takes the thread.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      try {
        return await exportPicture(scene, settings);
      } finally {
        setDrawing(false);
      }
    },
  };
}
