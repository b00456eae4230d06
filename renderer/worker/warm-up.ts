import { pageWorker } from "./start-worker.ts";

/** Imported before anything else: the worker gets ready on its own thread while the page does. */
pageWorker();
