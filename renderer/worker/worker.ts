import { drawingJobs } from "./drawing-jobs.ts";
import { loadWorkerFonts } from "./fonts.ts";
import { serveJobs } from "./serve.ts";
import { makeSurface } from "./surface.ts";

/** The program of the worker: the same jobs that a page does itself where it can have no worker. */
serveJobs(drawingJobs(makeSurface, loadWorkerFonts()), self);
