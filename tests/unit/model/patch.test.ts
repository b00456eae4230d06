import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyPatch, difference } from "../../../shared/model/patch.ts";
import { generateTeam } from "../../support/generate-team.ts";

const json = fc.jsonValue({ maxDepth: 4 });
const team = generateTeam({ roles: 50, seed: 3 });
const [setup] = team.setups as [(typeof team.setups)[0]];
const [first, second, ...others] = setup.roles as [(typeof setup.roles)[0], (typeof setup.roles)[0]];

describe("the difference between two states of a document", () => {
  it("turns the one into the other, whatever they are", () => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        expect(applyPatch(before, structuredClone(difference(before, after)))).toEqual(after);
      }),
      { seed: 5 },
    );
  });

  it.each([
    ["taken out", [first, ...others]],
    ["put in", [first, second, { ...first, id: "new" }, ...others]],
    ["changed", [first, { ...second, name: "Else" }, ...others]],
    ["all in another order", [...others, second, first]],
  ])("knows a list of which some is %s", (_, roles) => {
    const after = { ...setup, roles };
    expect(applyPatch(setup, structuredClone(difference(setup, after)))).toEqual(after);
  });

  it("is as small as the edit, and leaves the rest the same object", () => {
    const after = {
      ...team,
      setups: [{ ...setup, roles: [first, { ...second, name: "Else" }, ...others] }, ...team.setups.slice(1)],
    };
    const patch = difference(team, after);
    expect(JSON.stringify(patch).length).toBeLessThan(400);
    const applied = applyPatch(team, patch) as typeof team;
    expect(applied.setups[0]!.people).toBe(setup.people);
    expect(applied.setups[0]!.roles[0]).toBe(first);
    expect(applied.setups[0]!.roles[1]!.name).toBe("Else");
  });

  it("takes away a field that is gone", () => {
    expect(applyPatch({ a: 1, b: 2 }, difference({ a: 1, b: 2 }, { b: 2 }))).toEqual({ b: 2 });
  });
});
