import type { RoleloomDocument } from "../../shared/model/document.ts";
import { difference } from "../../shared/model/patch.ts";
import { pageWorker } from "./start-worker.ts";

/** The document that the worker holds, as far as it was told: what is sent to it is only what it does not know. */
let held: RoleloomDocument | null = null;

/** For the jobs that follow. */
export function holdDocument(document: RoleloomDocument): void {
  if (document === held) return;
  const patch = held === null ? null : difference(held, document);
  held = document;
  void pageWorker().run("hold-document", patch === null ? { document } : { patch });
}

/** A file of more bytes may be of a team that the worker will draw. */
const leastBytes = 60_000;

/**
 * Lets the worker read a file at the same time as the page does, which is faster than sending what came of it.
 * Returns what is to be called with the page's own result, before anything else is sent.
 */
export function readAhead(bytes: Uint8Array): (document: RoleloomDocument) => void {
  if (bytes.length < leastBytes) return () => undefined;
  held = null;
  void pageWorker().run("read-file", { bytes });
  return (document) => {
    held = document;
  };
}
