import { createRequire } from "node:module";
import { sceneToSvg } from "../../../shared/scene/svg.ts";
import type { Contender } from "../contender.ts";
import { loadPeer } from "../peers.ts";
import { megapixels, pictureOfTeam } from "./picture-of-team.ts";

type Options = {
  readonly fitTo: { readonly mode: "width"; readonly value: number };
  readonly font: { readonly fontFiles: readonly string[]; readonly loadSystemFonts: false };
};
type Module = { Resvg: new (svg: string, options: Options) => { render(): { asPng(): Buffer } } };

/** resvg on the SVG that we write, with the same two cuts of Inter, from the text to the bytes of a file. */
export const contender: Contender = {
  async prepare(size) {
    const { Resvg } = await loadPeer<Module>("@resvg/resvg-js");
    const { scene, plan } = pictureOfTeam(size);
    const svg = sceneToSvg(scene);
    const { resolve } = createRequire(import.meta.url);
    const fontFiles = ["400Regular/Inter_400Regular.ttf", "600SemiBold/Inter_600SemiBold.ttf"].map((file) =>
      resolve(`@expo-google-fonts/inter/${file}`),
    );
    let bytes = 0;
    return {
      run: () => {
        const options: Options = {
          fitTo: { mode: "width", value: plan.widthPx },
          font: { fontFiles, loadSystemFonts: false },
        };
        bytes = new Resvg(svg, options).render().asPng().length;
        return undefined;
      },
      inspect: () => ({ megapixels: megapixels(plan), scale: plan.scale, fileKb: bytes / 1_000 }),
    };
  },
};
