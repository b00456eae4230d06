import { parseDocument } from "../../../shared/file/parse.ts";
import type { Contender } from "../contender.ts";
import { textOfTeam } from "./text-of-team.ts";

/** From the bytes of a file to a document that is known to be sound. */
export const contender: Contender = {
  async prepare(size) {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    const bytes = new TextEncoder().encode(textOfTeam(size));
    return {
      run: () => {
        const parsed = parseDocument(bytes, decoder);
        if (!parsed.ok) throw new Error(`refused: ${parsed.error.kind}`);
        return undefined;
      },
      inspect: () => ({ fileKb: bytes.length / 1_000 }),
    };
  },
};
