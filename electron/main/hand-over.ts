import { resolve } from "node:path";

export type StartArguments = {
  readonly argv: readonly string[];
  readonly folder: string;
  /** From a checkout the first word names the program itself. */
  readonly isPackaged: boolean;
};

/** The files named on a command line, as full paths; switches are left out. */
export function filesNamed({ argv, folder, isPackaged }: StartArguments): readonly string[] {
  const words = argv.slice(1).filter((word) => word !== "" && !word.startsWith("-"));
  return words.slice(isPackaged ? 0 : 1).map((word) => resolve(folder, word));
}

/**
 * Files the operating system hands over, first come first served. One that comes before the page listens
 * waits until the page asks for it; a page that has asked once is told of later ones at once.
 */
export type HandOver = {
  offer(path: string): void;
  /** The next waiting file, if any; later ones go to `deliver`. */
  take(deliver: (path: string) => void): string | null;
  /** The page is being loaded anew and has to ask again. */
  stopListening(): void;
};

export function createHandOver(): HandOver {
  const waiting: string[] = [];
  let listener: ((path: string) => void) | null = null;
  return {
    offer(path) {
      if (listener === null) waiting.push(path);
      else listener(path);
    },
    take(deliver) {
      const next = waiting.shift() ?? null;
      // Still waiting files are asked for one by one, so that none overtakes another.
      if (waiting.length === 0) listener = deliver;
      return next;
    },
    stopListening() {
      listener = null;
    },
  };
}
