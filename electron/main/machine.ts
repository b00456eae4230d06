import type { FileSystem } from "./file-system.ts";

/** What the program needs of the machine besides Electron. */
export type Machine = {
  readonly platform: NodeJS.Platform;
  readonly argv: readonly string[];
  /** Folder the program was started in. */
  readonly folder: string;
  readonly homeFolder: string;
  readonly fs: FileSystem;
  /** Makes a folder and those above it, where they are missing. */
  readonly makeFolder: (path: string) => void;
  readonly wait: (delayMs: number) => Promise<void>;
  readonly freshId: () => string;
  readonly report: (what: string, error: unknown) => void;
  /** Where the bundles lie, `renderer/` and `preload/` beside `main/`. */
  readonly bundleFolder: string;
};
