import type { Contender } from "../contender.ts";
import { flowOf, team } from "../inputs.ts";
import { loadPeer } from "../peers.ts";
import { dotQuality, dotSource } from "./dot-text.ts";

type Module = { Graphviz: { load(): Promise<{ dot(source: string, format: "json"): string }> } };

/** Graphviz compiled to WebAssembly: the same drawing as the installed one, in longer time. */
export const contender: Contender = {
  async prepare(size) {
    const { Graphviz } = await loadPeer<Module>("@hpcc-js/wasm-graphviz");
    const graphviz = await Graphviz.load();
    const document = team(size);
    const source = dotSource(flowOf(document));
    let answer = "";
    return {
      run: () => {
        answer = graphviz.dot(source, "json");
        return undefined;
      },
      inspect: () => dotQuality(document, answer),
    };
  },
};
