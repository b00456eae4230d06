import { useEffect, useState } from "react";
import type { RoleloomDocument } from "../../shared/model/document.ts";
import { unlessCancelled } from "../worker/client.ts";
import { holdDocument } from "../worker/held-document.ts";
import type { Preview, Wanted } from "../worker/jobs.ts";
import { pageWorker } from "../worker/start-worker.ts";

/** Sharp on any screen at the size of the dialog, and small enough to be there soon. */
const mostPx = { widthPx: 1_400, heightPx: 1_000 };

/** What will be exported, small; the last one stays until the next is there. */
export function usePreview(
  document: RoleloomDocument,
  wanted: Wanted,
  isTransparent: boolean,
): Preview | null {
  const [preview, setPreview] = useState<Preview | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    holdDocument(document);
    void pageWorker()
      .run("preview", { ...wanted, isTransparent, ...mostPx }, { signal })
      .then(setPreview)
      .catch(unlessCancelled);
    return () => controller.abort();
  }, [document, wanted, isTransparent]);
  return preview;
}
