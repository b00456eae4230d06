import type { Answer, Bridge, Failure, OpenedFile, Request, Route } from "../../shared/ipc/contract.ts";
import type { Result } from "../../shared/model/result.ts";

/** Everything the window needs from the world around it: the desktop program is one host, a browser the other. */
export type Host = Bridge & {
  readonly edition: "desktop" | "browser";
  /** Downloads cannot be written to again: every save there makes another copy. */
  readonly savesTo: "disk" | "downloads";
  /** The file of a drag, where it has one. `handle` is null where saving has to ask for a place first. */
  readDropped(item: DataTransferItem): Promise<Result<GivenFile, Failure> | null>;
};

export type GivenFile = Omit<OpenedFile, "handle"> & { readonly handle: OpenedFile["handle"] | null };

/** One function per route, complete by type. */
export type Routes = { readonly [R in Route]: (request: Request<R>) => Promise<Answer<R>> };
