import type { SetupComparison } from "../../../shared/compare/diff.ts";
import { diffSetups } from "../../../shared/compare/diff-documents.ts";
import { generateTeam } from "../../support/generate-team.ts";
import type { Contender } from "../contender.ts";
import { setupOf, team } from "../inputs.ts";

const otherSeed = 2;

/** Two teams drawn apart; every run gets setups of its own, so that nothing remembered from the last one helps. */
export const contender: Contender = {
  async prepare(size) {
    const [a, b] = [team(size), generateTeam({ roles: size, seed: otherSeed })];
    let comparison: SetupComparison | undefined;
    return {
      run: () => {
        comparison = diffSetups(a, { ...setupOf(a) }, b, { ...setupOf(b) });
        return undefined;
      },
      inspect: () => (comparison === undefined ? {} : { matchedRoles: comparison.setup.roles.kept.length }),
    };
  },
};
