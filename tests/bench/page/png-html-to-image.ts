import type { Contender } from "../contender.ts";
import { pictureOfTeam } from "../picture/picture-of-team.ts";
import { startSite } from "./open-page.ts";
import { openDrawn } from "./page-contender.ts";

/** html-to-image on stock React Flow, the drawing being there already. */
export const contender: Contender = {
  async prepare(size) {
    const { plan } = pictureOfTeam(size);
    const site = await startSite("react-flow", size);
    const page = await site.openFresh();
    await openDrawn(page, site.address);
    let length = 0;
    return {
      run: async () => {
        length = Number(await page.evaluate(`window.capture(${plan.scale})`));
        return undefined;
      },
      inspect: () => ({
        scale: plan.scale,
        megapixels: (plan.widthPx * plan.heightPx) / 1e6,
        fileKb: (length * 0.75) / 1_000,
      }),
      close: site.close,
    };
  },
};
