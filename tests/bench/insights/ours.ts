import { type Analysis, analyseSetup } from "../../../shared/insights/insights.ts";
import type { Contender } from "../contender.ts";
import { setupOf, team } from "../inputs.ts";

/** Every run gets a setup of its own, so that nothing remembered from the last one helps. */
export const contender: Contender = {
  async prepare(size) {
    const document = team(size);
    let analysis: Analysis | undefined;
    return {
      run: () => {
        analysis = analyseSetup(document, { ...setupOf(document) });
        return undefined;
      },
      inspect: () => (analysis === undefined ? {} : { findings: analysis.findings.length }),
    };
  },
};
