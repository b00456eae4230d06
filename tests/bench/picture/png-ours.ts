import { rasterise } from "../../../cli/png.ts";
import type { Contender } from "../contender.ts";
import { megapixels, pictureOfTeam } from "./picture-of-team.ts";

/** The command line's rasteriser, from the scene to the bytes of a file. */
export const contender: Contender = {
  async prepare(size) {
    const { scene, scale, plan } = pictureOfTeam(size);
    let bytes = 0;
    return {
      run: async () => {
        const drawn = await rasterise(scene, {
          format: "png",
          view: "map",
          theme: "light",
          scale,
          isTransparent: false,
        });
        if (!drawn.ok) throw new Error(`no picture: ${drawn.error.kind}`);
        bytes = drawn.value.data.length;
        return undefined;
      },
      inspect: () => ({ megapixels: megapixels(plan), scale, fileKb: bytes / 1_000 }),
    };
  },
};
