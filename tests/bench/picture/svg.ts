import { layoutMap } from "../../../shared/layout/map-layout.ts";
import { foldSetup } from "../../../shared/model/fold.ts";
import { noFolds } from "../../../shared/model/folds.ts";
import { drawMap } from "../../../shared/scene/map-scene.ts";
import { sceneToSvg } from "../../../shared/scene/svg.ts";
import type { Contender } from "../contender.ts";
import { setupOf, team } from "../inputs.ts";

/** From a layout that is there to the text of a file. */
export const contender: Contender = {
  async prepare(size) {
    const document = team(size);
    const setup = setupOf(document);
    const layout = layoutMap(document, setup);
    let text = "";
    return {
      run: () => {
        const started = performance.now();
        const scene = drawMap(foldSetup(document, setup, noFolds), layout, "light");
        const drawnAt = performance.now();
        text = sceneToSvg(scene);
        return {
          ms: performance.now() - started,
          drawMs: drawnAt - started,
          writeMs: performance.now() - drawnAt,
        };
      },
      inspect: () => ({ fileKb: Buffer.byteLength(text) / 1_000 }),
    };
  },
};
