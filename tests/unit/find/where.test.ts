import { describe, expect, it } from "vitest";
import { find } from "../../../shared/find/find.ts";
import { whereOf } from "../../../shared/find/where.ts";
import type { SetupId } from "../../../shared/model/document.ts";
import { buildDocument, id, person, phase, role, setup, team } from "../../support/builders.ts";

const today = id<SetupId>("today");
const document = buildDocument({
  phases: [phase("Design", "Scope"), phase("Delivery", "Serve")],
  setups: [
    setup("Today", {
      roles: [
        role("Data engineer", { skills: ["Spark"], summary: "delivers tables" }),
        role("Tester"),
        role("Judge"),
      ],
      people: [
        person("Ada Adler", {
          roles: ["data-engineer", "tester", "judge"].map((each) => ({ role: each, share: 0.3 })),
          teams: ["core"],
        }),
        person("To be hired", { vacant: true, roles: [{ role: "tester", share: 1 }] }),
      ],
      teams: [team("Core")],
    }),
    setup("Tomorrow", { roles: [role("Steward")] }),
  ],
});

function whereIs(words: string): string {
  const hit = find(document, today, words)[0]?.hits[0];
  if (hit === undefined) throw new Error(`nothing matches ${words}`);
  return whereOf(document, today, hit);
}

describe("where a hit is", () => {
  it.each([
    ["data engineer", "Technical"],
    ["spark", "Skill: Spark"],
    ["tables", "Delivers tables"],
    ["delivery", "Phase 2"],
    ["serve", "Delivery"],
    ["ada", "Data engineer, Tester and 1 more"],
    ["hired", "Tester"],
    ["core", "1 person"],
    ["today", "3 roles"],
    ["steward", "Technical · Tomorrow"],
  ])("of “%s” is “%s”", (words, where) => {
    expect(whereIs(words)).toBe(where);
  });
});
