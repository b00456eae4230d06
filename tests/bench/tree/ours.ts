import { layoutPeople } from "../../../shared/layout/people-layout.ts";
import type { PeopleLayout } from "../../../shared/layout/people-places.ts";
import type { Contender } from "../contender.ts";
import { setupOf, team } from "../inputs.ts";

/** Every run gets a setup of its own, so that nothing remembered from the last one helps. */
export const contender: Contender = {
  async prepare(size) {
    const setup = setupOf(team(size));
    let layout: PeopleLayout | undefined;
    return {
      run: () => {
        layout = layoutPeople({ ...setup, people: [...setup.people] });
        return undefined;
      },
      inspect: () =>
        layout === undefined ? {} : { aspectRatio: layout.bounds.width / layout.bounds.height },
    };
  },
};
