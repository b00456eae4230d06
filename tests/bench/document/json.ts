import type { Contender } from "../contender.ts";
import { textOfTeam } from "./text-of-team.ts";

/** The least that reading the same text can cost: no bytes decoded, nothing looked at. */
export const contender: Contender = {
  async prepare(size) {
    const text = textOfTeam(size);
    return {
      run: () => {
        JSON.parse(text);
        return undefined;
      },
      inspect: () => ({ fileKb: Buffer.byteLength(text) / 1_000 }),
    };
  },
};
