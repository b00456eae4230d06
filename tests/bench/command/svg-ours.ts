import { writeFile } from "node:fs/promises";
import { launcher } from "../../support/run-program.ts";
import type { Contender } from "../contender.ts";
import { textOfTeam } from "../document/text-of-team.ts";
import { runNode } from "./program.ts";
import { scratchFolder } from "./scratch-folder.ts";

/** From a file to a picture in a file, as `npx roleloom export` does it. */
export const contender: Contender = {
  async prepare(size) {
    const { at, remove } = await scratchFolder();
    await writeFile(at("team.roleloom"), textOfTeam(size));
    return {
      run: () => runNode([launcher, "export", at("team.roleloom"), "-o", at("team.svg")]),
      close: remove,
    };
  },
};
