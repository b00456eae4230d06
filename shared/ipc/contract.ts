import { z } from "zod";
import type { ActionId } from "../actions/registry.ts";
import { actionIds } from "../actions/registry.ts";
import type { Result } from "../model/result.ts";
import type { Problem } from "../problems/problem.ts";

/**
 * The one contract between a page and the program around it: one request channel, one event channel.
 * The page never sends or sees a path to be opened; it holds opaque handles that the main process issued
 * for files a dialog, a recents entry or the operating system granted.
 */

const handleSchema = z.string().min(1).max(64).brand<"FileHandle">();
export type FileHandle = z.infer<typeof handleSchema>;

const fileNameSchema = z.string().min(1).max(500);
const bytesSchema = z.instanceof(Uint8Array);

/** A file the user granted, with its bytes as read. `hash` names that content and is given back on save. */
export type OpenedFile = {
  readonly handle: FileHandle;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly hash: string;
};

/** `durable` false: the new content is in place, but the disk did not confirm that it would survive a power cut. */
export type SavedFile = {
  readonly handle: FileHandle;
  readonly name: string;
  readonly hash: string;
  readonly durable: boolean;
};

/** `location` is words for a person to read (a path, or "Downloads"); it is never used to open anything. */
export type ExportedFile = {
  readonly handle: FileHandle | null;
  readonly name: string;
  readonly location: string;
};

export type RecentFile = {
  readonly handle: FileHandle;
  readonly name: string;
  readonly location: string;
  readonly isMissing: boolean;
};

export const exportFormats = ["svg", "png"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Request schemas by route. The answer of every route is in `Answers`. */
export const requestSchemas = {
  "file.open": z.object({}),
  "file.open-recent": z.object({ handle: handleSchema }),
  /** The file the program was started with, if any; each is handed out once. */
  "file.take-pending": z.object({}),
  "file.save": z.object({
    handle: handleSchema,
    text: z.string(),
    /** Hash of the content the edit began from; a different file on disk answers `changed-on-disk`. */
    baseHash: z.string().max(128),
    /** True only after the user chose to overwrite another program's change. */
    overwrite: z.boolean(),
  }),
  "file.save-as": z.object({ suggestedName: fileNameSchema, text: z.string() }),
  "file.export": z.object({
    suggestedName: fileNameSchema,
    format: z.enum(exportFormats),
    bytes: bytesSchema,
  }),
  "file.reveal": z.object({ handle: handleSchema }),
  "recent.list": z.object({}),
  "recent.clear": z.object({}),
  "window.show-state": z.object({
    title: z.string().max(10_000),
    isDirty: z.boolean(),
    /** The file the document came from or was saved to; absent while it has none. */
    file: handleSchema.optional(),
    enabledActions: z.array(z.enum(actionIds)).max(actionIds.length),
  }),
  /** Sent after the user answered the unsaved-changes question; closes without asking again. */
  "window.close": z.object({}),
} as const;

export type Route = keyof typeof requestSchemas;
export type Request<R extends Route> = z.infer<(typeof requestSchemas)[R]>;

/** `null` where the user cancelled a dialog. */
export type Answers = {
  "file.open": OpenedFile | null;
  "file.open-recent": OpenedFile;
  "file.take-pending": OpenedFile | null;
  "file.save": SavedFile;
  "file.save-as": SavedFile | null;
  "file.export": ExportedFile | null;
  "file.reveal": null;
  "recent.list": readonly RecentFile[];
  "recent.clear": null;
  "window.show-state": null;
  "window.close": null;
};

/** A failed request names the file it is about, so that words can be made of it. */
export type Failure = { readonly problem: Problem; readonly subject: string };
export type Answer<R extends Route> = Result<Answers[R], Failure>;

export type HostEvent =
  /** A native menu item or accelerator. */
  | { readonly kind: "action"; readonly action: ActionId }
  /** The operating system handed over a file while the window was open. */
  | { readonly kind: "open-file"; readonly file: Result<OpenedFile, Failure> }
  | { readonly kind: "recents-changed"; readonly recents: readonly RecentFile[] }
  /** The user wants the window closed although there are unsaved changes. */
  | { readonly kind: "close-requested" };

/** What the preload script puts on the page's global object. Never rejects. */
export type Bridge = {
  readonly platform: "darwin" | "win32" | "linux";
  request<R extends Route>(route: R, request: Request<R>): Promise<Answer<R>>;
  /** Returns a function that ends the subscription. */
  onEvent(listener: (event: HostEvent) => void): () => void;
};
