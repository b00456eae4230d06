import { layoutMap } from "../../../shared/layout/map-layout.ts";
import type { MapLayout } from "../../../shared/layout/map-places.ts";
import type { RoleloomDocument } from "../../../shared/model/document.ts";
import type { Contender } from "../contender.ts";
import { setupOf, team } from "../inputs.ts";
import { qualityOf } from "./placed-flow.ts";

/** Every run gets a document of its own, so that nothing remembered from the last one helps. */
export const contender: Contender = {
  async prepare(size) {
    const document = team(size);
    let layout: MapLayout | undefined;
    return {
      run: () => {
        const fresh = renewed(document);
        layout = layoutMap(fresh, setupOf(fresh));
        return undefined;
      },
      inspect: () => (layout === undefined ? {} : qualityOf(layout)),
    };
  },
};

/** Shallow: what is remembered is remembered by setup and by the list of phases. */
function renewed(document: RoleloomDocument): RoleloomDocument {
  return {
    ...document,
    phases: [...document.phases],
    setups: document.setups.map((setup) => ({ ...setup })),
  };
}
