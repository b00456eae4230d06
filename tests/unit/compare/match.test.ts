import { describe, expect, it } from "vitest";
import { type Matchable, matchLists } from "../../../shared/compare/match.ts";
import { foldText } from "../../../shared/find/fold-text.ts";

const item = (id: string, name: string, work: Readonly<Record<string, number>> = {}): Matchable => ({
  id,
  name,
  kind: "",
  work: new Map(Object.entries(work)),
});

/** "a>b by" for every pair, by their ids. */
const told = (a: readonly Matchable[], b: readonly Matchable[]) =>
  matchLists(a, b).map((match) => `${a[match.a]?.id}>${b[match.b]?.id} ${match.by}`);

describe("matchLists", () => {
  it("takes the same id for the same thing, whatever became of its name and work", () => {
    const a = [item("x", "Founder", { plan: 3 }), item("y", "Analyst")];
    const b = [item("y", "Analyst"), item("x", "Product lead", { sell: 3 })];
    expect(told(a, b)).toEqual(["x>x id", "y>y id"]);
  });

  it("takes the same name for the same thing, letter case, accents and gaps aside", () => {
    expect(told([item("1", "Élodie  DÜRR")], [item("2", "elodie durr")])).toEqual(["1>2 name"]);
    expect(foldText("データ")).not.toBe(foldText("テータ"));
  });

  it("tells bearers of one name apart by spelling, then by work, then by order", () => {
    const a = [item("1", "engineer", { build: 3 }), item("2", "Engineer", { run: 3 }), item("3", "engineer")];
    const b = [item("4", "engineer"), item("5", "engineer", { build: 2 }), item("6", "Engineer", { run: 3 })];
    expect(told(a, b)).toEqual(["1>5 name", "2>6 name", "3>4 name"]);
  });

  it("recognises what was renamed by its work, but only where nothing else comes near", () => {
    const work = { train: 3, evaluate: 3, deploy: 2 };
    const a = [item("1", "Full-stack engineer", work)];
    expect(told(a, [item("2", "Model builder", work), item("3", "Lawyer", { review: 3 })])).toEqual([
      "1>2 work",
    ]);
    expect(told(a, [item("2", "Model builder", work), item("3", "Modeller", work)])).toEqual([]);
    expect(told(a, [item("2", "Lawyer", { deploy: 1, review: 3 })])).toEqual([]);
  });

  it("does not trust numbered ids where almost nothing agrees behind them", () => {
    const many = (names: readonly string[]) => names.map((name, index) => item(`role-${index + 1}`, name));
    const names = ["A", "B", "C", "D", "E", "F", "G", "H", "I"];
    const shifted = [...names.slice(1), "A"];
    expect(new Set(matchLists(many(names), many(shifted)).map(({ by }) => by))).toEqual(new Set(["name"]));
    expect(told(many(names), many(shifted))[0]).toBe("role-1>role-9 name");
    const named = (own: readonly string[]) => own.map((name, index) => item(`r${"x".repeat(index)}`, name));
    expect(new Set(matchLists(named(names), named(shifted)).map(({ by }) => by))).toEqual(new Set(["id"]));
  });

  it("pairs thousands of one name by what they do", () => {
    const twins = (prefix: string) =>
      Array.from({ length: 3_000 }, (_, index) =>
        item(`${prefix}${index}`, "Engineer", { [`task ${index % 7}`]: 1 }),
      );
    const matches = matchLists(twins("a"), twins("b").toReversed());
    expect(matches).toHaveLength(3_000);
    expect(matches.every(({ a, b }) => a % 7 === (2_999 - b) % 7)).toBe(true);
  });
});
