import { existsSync } from "node:fs";
import { join } from "node:path";
import type { AppPart } from "../../../electron/main/parts.ts";
import { Emitter } from "./events.ts";

export type AppParts = {
  /** A folder of the test's own; everything the program calls its own lies under it. */
  readonly homeFolder: string;
  readonly argv: readonly string[];
  /** Asks every window to close and answers whether all did. */
  readonly closeAll: () => Promise<boolean>;
  readonly isFirstInstance: boolean;
  readonly ended: () => void;
};

export class StandInApp extends Emitter implements AppPart {
  readonly isPackaged = false;
  name = "Electron";
  isSandboxed = false;
  readonly recentDocuments: string[] = [];
  readonly #parts: AppParts;
  readonly #paths = new Map<string, string>();
  isEnding = false;

  constructor(parts: AppParts) {
    super();
    this.#parts = parts;
  }

  readonly commandLine = {
    getSwitchValue: (name: string): string => {
      const start = `--${name}=`;
      return this.#parts.argv.find((word) => word.startsWith(start))?.slice(start.length) ?? "";
    },
  };

  getPath = (name: string): string => this.#paths.get(name) ?? join(this.#parts.homeFolder, name);
  setPath(name: string, path: string): void {
    if (!existsSync(path)) throw new Error(`The folder for ${name} does not exist: ${path}`);
    this.#paths.set(name, path);
  }

  setName(name: string): void {
    this.name = name;
  }
  enableSandbox(): void {
    this.isSandboxed = true;
  }
  requestSingleInstanceLock = (): boolean => this.#parts.isFirstInstance;
  addRecentDocument = (path: string): void => void this.recentDocuments.push(path);
  clearRecentDocuments = (): void => void this.recentDocuments.splice(0);

  async whenReady(): Promise<void> {
    await Promise.resolve();
  }

  /** Windows first, each of which may object; then the program itself may hold back the end. */
  quit(): void {
    if (this.isEnding) return;
    this.isEnding = true;
    void this.#parts.closeAll().then((areClosed) => {
      this.isEnding = false;
      if (areClosed && this.emitPreventable("will-quit")) this.#parts.ended();
    });
  }
}
