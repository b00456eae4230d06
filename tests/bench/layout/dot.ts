import { spawnSync } from "node:child_process";
import { type Contender, NotRun } from "../contender.ts";
import { flowOf, team } from "../inputs.ts";
import { dotQuality, dotSource } from "./dot-text.ts";

/** The installed Graphviz, its own process and its reading of the graph included. */
export const contender: Contender = {
  async prepare(size) {
    if (spawnSync("dot", ["-V"]).error !== undefined) throw new NotRun("Graphviz is not installed here");
    const document = team(size);
    const input = dotSource(flowOf(document));
    let answer = "";
    return {
      run: () => {
        answer = spawnSync("dot", ["-Tjson"], { input, encoding: "utf8", maxBuffer: 2 ** 30 }).stdout;
        return undefined;
      },
      inspect: () => dotQuality(document, answer),
    };
  },
};
