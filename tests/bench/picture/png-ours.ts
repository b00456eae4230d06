import { rasterise } from "../../../cli/png.ts";
import type { Contender } from "../contender.ts";
import { megapixels, pictureOfTeam } from "./picture-of-team.ts";

/** The command line's rasteriser, from the scene to the bytes of a file. */
export const contender: Contender = {
  async prepare(size) {
    const { scene, plan } = pictureOfTeam(size);
    let bytes = 0;
    return {
      run: async () => {
        bytes = 0;
        for await (const piece of rasterise(scene, { plan, isTransparent: false })) bytes += piece.length;
        return undefined;
      },
      inspect: () => ({ megapixels: megapixels(plan), scale: plan.scale, fileKb: bytes / 1_000 }),
    };
  },
};
