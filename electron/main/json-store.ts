import type { z } from "zod";
import { type FileSystem, systemCode } from "./file-system.ts";
import type { Saver } from "./save-file.ts";

/** A small value the program keeps for itself between runs, checked against its schema when it is read. */
export type JsonStore<T> = {
  /** `fallback` when there is none yet, or when what is there cannot be understood and was set aside. */
  read(): Promise<T>;
  /** A write that fails costs a convenience, never the user's work, so it is reported and not thrown. */
  write(value: T): Promise<void>;
};

export type JsonStoreParts<T> = {
  readonly fs: FileSystem;
  readonly saver: Pick<Saver, "save">;
  readonly report: (what: string, error: unknown) => void;
  readonly path: string;
  readonly schema: z.ZodType<T>;
  readonly fallback: T;
};

function parse<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export function createJsonStore<T>(parts: JsonStoreParts<T>): JsonStore<T> {
  const { fs, path, fallback, report } = parts;
  return {
    async read() {
      try {
        const value = parse(parts.schema, await fs.readFile(path, "utf8"));
        if (value !== null) return value;
        await fs.rename(path, `${path}.damaged`);
      } catch (error) {
        if (systemCode(error) !== "ENOENT") report(`reading ${path}`, error);
      }
      return fallback;
    },
    async write(value) {
      const bytes = new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
      const saved = await parts.saver.save({ path, bytes, baseHash: null });
      if (!saved.ok) report(`writing ${path}`, saved.error);
    },
  };
}
