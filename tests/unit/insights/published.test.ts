import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { accountability } from "../../../shared/insights/accountable.ts";
import { analyseSetup } from "../../../shared/insights/insights.ts";
import { withoutResponsible } from "../../../shared/insights/responsible.ts";
import { specialisation } from "../../../shared/insights/specialisation.ts";
import { staffingTable } from "../../../shared/insights/staffing-table.ts";
import type { Level, RoleloomDocument, Setup } from "../../../shared/model/document.ts";
import { raciLetters } from "../../../shared/model/raci.ts";
import { presetDocument } from "../../../shared/presets/presets.ts";
import { buildDocument, involvement, role, setup } from "../../support/builders.ts";
import { projectFolder } from "../../support/run-program.ts";

/** Published tables are read where they lie beside the project, and are no part of it. */
const tables = join(projectFolder, "../shared/domain");
const isThere = existsSync(tables);
const whereThere = isThere
  ? it
  : (name: string, _: () => void) =>
      it(`did not run without the tables: ${name}`, () => expect(isThere).toBe(false));

const unquoted = (cell: string) => cell.replace(/^"|"$/g, "");

function readTable(file: string): string[][] {
  const [, ...lines] = readFileSync(join(tables, file), "utf8").trim().split(/\r?\n/);
  return lines.map((line) =>
    (line.match(/("[^"]*"|[^,]*)(?:,|$)/g) ?? []).map((cell) => unquoted(cell.replace(/,$/, ""))),
  );
}

const setupOf = ({ setups: [first] }: RoleloomDocument): Setup => first as Setup;
const unique = (items: readonly string[]) => [...new Set(items)];

/** Each row's letters by its task and role; a role that is accountable and nothing else counts as consulted. */
function raciDocument(rows: readonly string[][]): RoleloomDocument {
  const levels: Record<string, Level> = {
    R: "lead",
    A: "consulted",
    C: "consulted",
    I: "informed",
    "A/R": "lead",
    "R/A": "lead",
  };
  const tasks = unique(rows.map(([, , ph, , task]) => `${ph}: ${task}`));
  const roles = unique(rows.map(([name]) => name ?? ""));
  return buildDocument({
    phases: [{ id: "all", name: "All", tasks: tasks.map((name, index) => ({ id: `t${index}`, name })) }],
    setups: [
      setup("Blueprint", {
        roles: roles.map((name, index) => role(name, { id: `r${index}` })),
        involvements: rows.map(([name = "", , ph, letters = "", task]) =>
          involvement(
            `r${roles.indexOf(name)}`,
            `all/t${tasks.indexOf(`${ph}: ${task}`)}`,
            levels[letters] ?? "informed",
            letters.includes("A"),
          ),
        ),
      }),
    ],
  });
}

whereThere("counts 2 tasks without A and 5 without R in a published matrix, and its letters", () => {
  const document = raciDocument(readTable("17_ai_project_blueprint_raci.csv"));
  const table = staffingTable(document, setupOf(document));
  expect(table.activities).toHaveLength(40);
  expect(accountability(table).without).toHaveLength(2);
  expect(withoutResponsible(table)).toHaveLength(5);
  const letters = setupOf(document).involvements.flatMap(({ level, accountable }) =>
    raciLetters(level, accountable).split("/"),
  );
  const count = (letter: string) => letters.filter((each) => each === letter).length;
  expect(["R", "A", "C", "I"].map(count)).toEqual([50, 38, 111, 17]);
});

whereThere("finds every role of the source text a generalist at phase level, but the data scientist", () => {
  const rows = readTable("00_seed_datacamp.csv").filter(([, category]) => category !== "additional");
  const roles = unique(rows.map(([name]) => name ?? ""));
  const phases = unique(rows.map(([, , ph]) => ph ?? ""));
  const document = buildDocument({
    phases: phases.map((name) => ({ id: name, name, tasks: [] })),
    setups: [
      setup("Seed", {
        roles: roles.map((name, index) => role(name, { id: `r${index}` })),
        involvements: rows.map(([name = "", , ph = "", how]) =>
          involvement(`r${roles.indexOf(name)}`, ph, how === "mostly involved" ? "lead" : "contribute"),
        ),
      }),
    ],
  });
  const table = staffingTable(document, setupOf(document));
  const found = [...table.weightsOf].map(
    ([{ name }, weights]) => [name, specialisation(weights, phases.length)] as const,
  );
  const specialised = found.filter(([, value]) => (value ?? 0) > 1e-9);
  // q = 2/7, 3/7, 2/7: H = 1.078992 of ln 3 = 1.098612.
  expect(specialised.map(([name]) => name)).toEqual(["Data scientist"]);
  expect(specialised[0]?.[1]).toBeCloseTo(1 - 1.078992 / 1.098612, 5);
  expect(found).toHaveLength(5);
});

it("tells the startup versatile and the enterprise specialised in numbers, and something to mend in each", () => {
  const analyse = (name: "startup" | "enterprise") => {
    const document = presetDocument(name);
    return analyseSetup(document, setupOf(document));
  };
  const [startup, enterprise] = [analyse("startup"), analyse("enterprise")];
  const figure = ({ figures }: typeof startup, name: string) =>
    figures.find((each) => each.name === name)?.value ?? 0;
  for (const name of ["Specialisation of roles, mean", "Division of labour, tasks among roles"]) {
    expect(figure(enterprise, name)).toBeGreaterThan(figure(startup, name) * 1.5);
  }
  expect([startup, enterprise].map((each) => figure(each, "Roles per person"))).toEqual([2.25, 1]);
  expect(startup.findings[0]?.says).toMatch(/^Zuri Okoye, Ravi Menon and Kenji Mori hold duties/);
  expect(enterprise.findings[0]?.says).toMatch(/^If Ingrid Solberg leaves, nobody can do/);
});
