import { expect, test } from "vitest";
import { findRoles } from "../../../../renderer/bar/find-roles.ts";
import { buildDocument, person, role, setup } from "../../../support/builders.ts";

const [team] = buildDocument({
  setups: [
    setup("Startup", {
      roles: [
        role("Business stakeholder", { category: "business" }),
        role("Data engineer", { skills: ["Pipelines"] }),
        role("Engineer"),
      ],
      people: [person("Zuri", { roles: [{ role: "business-stakeholder" }] })],
    }),
  ],
}).setups;
if (team === undefined) throw new Error("the document has a setup");
const names = (words: string) => findRoles(team, words).map(({ name }) => name);

test("finds names that begin with the words before those that hold them", () => {
  expect(names("ENG")).toEqual(["Engineer", "Data engineer"]);
});

test("finds roles by category, skill and the people who fill them", () => {
  expect(names("busin")).toEqual(["Business stakeholder"]);
  expect(names("pipe")).toEqual(["Data engineer"]);
  expect(names("zuri")).toEqual(["Business stakeholder"]);
});

test("finds nothing for nothing", () => {
  expect(names("  ")).toEqual([]);
  expect(names("lawyer")).toEqual([]);
});
