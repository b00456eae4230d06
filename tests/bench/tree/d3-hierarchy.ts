import { card, cardHeight } from "../../../shared/layout/card-text.ts";
import { enclose } from "../../../shared/layout/geometry.ts";
import type { Contender } from "../contender.ts";
import { setupOf, team } from "../inputs.ts";
import { loadPeer } from "../peers.ts";

type Person = { readonly id: string; readonly reportsTo: readonly string[] };
type Node = { readonly x: number; readonly y: number; descendants(): readonly Node[] };
type Stratify = {
  id(of: (person: Person) => string): Stratify;
  parentId(of: (person: Person) => string | undefined): Stratify;
  (people: readonly Person[]): Node;
};
type Tree = { nodeSize(size: readonly [number, number]): Tree; (root: Node): Node };
type Module = { stratify(): Stratify; tree(): Tree };

const gapPx = { beside: 24, below: 56 } as const;

/** From people and whom they report to, first manager only, to where each of them stands. */
export const contender: Contender = {
  async prepare(size) {
    const { stratify, tree } = await loadPeer<Module>("d3-hierarchy");
    const { people, roles } = setupOf(team(size));
    const [width, height] = [card.widthPx, cardHeight(roles)];
    const grow = stratify()
      .id(({ id }) => id)
      .parentId(({ reportsTo }) => reportsTo[0]);
    const lay = tree().nodeSize([width + gapPx.beside, height + gapPx.below]);
    let root: Node | undefined;
    return {
      run: () => {
        root = lay(grow(people));
        return undefined;
      },
      inspect: () => {
        const all = enclose((root?.descendants() ?? []).map(({ x, y }) => ({ x, y, width, height })));
        return { aspectRatio: all.width / all.height };
      },
    };
  },
};
