import { drawingJobs } from "./drawing-jobs.ts";
import { serveJobs } from "./serve.ts";
import { makeSurface } from "./surface.ts";

export function serveHere(port: MessagePort): void {
  serveJobs(drawingJobs(makeSurface, document.fonts.ready), port);
  port.start();
}
