import { describe, expect, it } from "vitest";
import { cardText } from "../../../shared/layout/card-text.ts";
import { documentSchema, type Involvement, type Setup } from "../../../shared/model/document.ts";
import { peopleIn, phaseLinks, setupFigures } from "../../../shared/model/queries.ts";
import { presetDocument, presetNames } from "../../../shared/presets/presets.ts";

const both = presetDocument("both");
const [startup, enterprise] = both.setups as unknown as readonly [Setup, Setup];
const tasks = both.phases.flatMap((phase) => phase.tasks);
const mainRoles = [
  "business-stakeholder",
  "subject-matter-expert",
  "data-scientist",
  "data-engineer",
  "ml-engineer",
];

const onTask = (setup: Setup, task: string) => setup.involvements.filter((one) => one.task === task);
const namesAt = (involvements: readonly Involvement[], level: string) =>
  involvements.filter((one) => one.level === level).map(({ role }) => role);
const roleOf = (setup: Setup, id: string) => setup.roles.find((role) => role.id === id);
const phaseOf = (task: string) => both.phases.find((phase) => phase.tasks.some(({ id }) => id === task))?.id;

function linksOf(setup: Setup, id: string) {
  return phaseLinks(both, setup).filter(({ role }) => role === id);
}

function expectToLead(setup: Setup, role: string, taskIds: readonly string[]) {
  for (const task of taskIds) expect(namesAt(onTask(setup, task), "lead"), task).toContain(role);
}

describe.each([
  ["startup", startup],
  ["enterprise", enterprise],
] as const)("the seed's roles in the %s preset", (_, setup) => {
  it("Business: business stakeholder, subject matter expert", () => {
    const business = setup.roles.filter(({ category }) => category === "business");
    expect(business.map(({ name }) => name)).toEqual(["Business stakeholder", "Subject matter expert"]);
  });

  it("Technical: data scientist, data engineer, ML engineer", () => {
    const technical = setup.roles.filter(({ category }) => category === "technical");
    expect(technical.map(({ name }) => name)).toEqual(["Data scientist", "Data engineer", "ML engineer"]);
  });

  it("business stakeholder (product owner): budget, vision", () => {
    const role = roleOf(setup, "business-stakeholder");
    expect(role?.summary).toMatch(/budget.*vision/);
    expect(role?.skills).toContain("Product ownership");
  });

  it("defines business requirements (design), assesses first experiment results (development), verifies outcomes (deployment)", () => {
    expectToLead(setup, "business-stakeholder", ["requirements", "assess", "verify"]);
    expect(["requirements", "assess", "verify"].map(phaseOf)).toEqual([
      "design",
      "development",
      "deployment",
    ]);
  });

  it("Subject matter expert: helps interpret data and results at every step", () => {
    const own = setup.involvements.filter(({ role }) => role === "subject-matter-expert");
    const wholePhases = own.filter(({ task }) => task === undefined).map(({ phase }) => phase);
    expect(wholePhases).toEqual(["design", "development", "deployment"]);
    for (const { level } of own) expect(["contribute", "consulted"]).toContain(level);
    expect(roleOf(setup, "subject-matter-expert")?.summary).toBe("Interprets data and results");
  });

  it("Data scientist: analysis, training, evaluation, monitors predictions once deployed", () => {
    expectToLead(setup, "data-scientist", ["analyse", "train", "evaluate", "monitor"]);
    expect(phaseOf("monitor")).toBe("deployment");
  });

  it("data scientist in all phases, mostly development", () => {
    const [design, development, deployment] = linksOf(setup, "data-scientist").map(({ weight }) => weight);
    expect(Math.min(design ?? 0, deployment ?? 0)).toBeGreaterThan(0);
    expect(development).toBeGreaterThan(Math.max(design ?? 0, deployment ?? 0));
  });

  it("Data engineer: collects, stores, processes data", () => {
    expectToLead(setup, "data-engineer", ["collect"]);
    expect(tasks.find(({ id }) => id === "collect")?.name).toBe("Collect, store and process data");
  });

  it("data engineer tests its quality before training, during training and in production", () => {
    const quality = ["quality-before", "quality-during", "quality-live"];
    expectToLead(setup, "data-engineer", quality);
    const order = tasks.map(({ id }) => id as string);
    expect(order.indexOf("quality-before")).toBeLessThan(order.indexOf("train"));
    expect(quality.map(phaseOf)).toEqual(["design", "development", "deployment"]);
  });

  it("ML engineer: cross-functional over the whole lifecycle: extract and store data, develop, deploy", () => {
    const own = setup.involvements.filter(({ role }) => role === "ml-engineer");
    for (const task of ["collect", "train", "deploy"]) {
      expect(own.find((one) => one.task === task)?.level, task).toMatch(/lead|contribute|consulted/);
    }
    expectToLead(setup, "ml-engineer", ["deploy"]);
    expect(linksOf(setup, "ml-engineer")).toHaveLength(3);
  });

  it("the ML engineer overlaps the other technical roles", () => {
    const shared = setup.involvements.filter(({ role }) => role === "ml-engineer");
    const partners = shared.flatMap(({ task }) => onTask(setup, task ?? "").map(({ role }) => role));
    expect(partners).toEqual(expect.arrayContaining(["data-scientist", "data-engineer"]));
  });

  it("every task is led, and exactly one role is accountable for it, by leading it", () => {
    for (const { id } of tasks) {
      const accountable = onTask(setup, id).filter((one) => one.accountable);
      expect(
        accountable.map(({ level }) => level),
        id,
      ).toEqual(["lead"]);
    }
  });
});

describe("In a startup roles are versatile", () => {
  it("few people fill all five main roles", () => {
    expect(startup.roles.map(({ id }) => id)).toEqual(mainRoles);
    expect(setupFigures(startup).people).toBeGreaterThanOrEqual(3);
    expect(setupFigures(startup).people).toBeLessThanOrEqual(5);
    for (const { id } of startup.roles) expect(peopleIn(startup, id).length, id).toBeGreaterThan(0);
  });

  it("several roles each, within everybody's time", () => {
    for (const { name, roles } of startup.people) {
      expect(roles.length, name).toBeGreaterThanOrEqual(2);
      expect(
        roles.reduce((sum, { share }) => sum + share, 0),
        name,
      ).toBeLessThanOrEqual(1 + 1e-9);
    }
    expect(setupFigures(startup).rolesPerPerson).toBeGreaterThanOrEqual(2);
  });

  it("most links lead or contribute", () => {
    expect(setupFigures(startup).doingShare).toBeGreaterThanOrEqual(0.8);
    const doing = startup.involvements.filter(({ level }) => level === "lead" || level === "contribute");
    expect(doing.length / startup.involvements.length).toBeGreaterThanOrEqual(0.8);
  });

  it("roles lead some tasks together", () => {
    expect(tasks.filter(({ id }) => namesAt(onTask(startup, id), "lead").length > 1).length).toBeGreaterThan(
      0,
    );
  });
});

describe("In an enterprise roles are defined and specialised", () => {
  it("more roles: Additional: data analyst, developer, software engineer, backend engineer", () => {
    const additional = enterprise.roles.filter(({ category }) => category === "additional");
    expect(additional.map(({ name }) => name)).toEqual([
      "Data analyst",
      "Developer",
      "Software engineer",
      "Backend engineer",
    ]);
    expect(enterprise.roles.map(({ id }) => id).slice(0, 5)).toEqual(mainRoles);
  });

  it("about one role per person, who gives it all their time", () => {
    expect(setupFigures(enterprise).rolesPerPerson).toBeCloseTo(1, 1);
    for (const { roles } of enterprise.people) expect(roles).toMatchObject([{ share: 1 }]);
  });

  it("one lead per task and the rest consulted or informed", () => {
    for (const { id } of tasks) expect(namesAt(onTask(enterprise, id), "lead"), id).toHaveLength(1);
    expect(namesAt(enterprise.involvements, "contribute")).toEqual([]);
    expect(setupFigures(enterprise).linksByLevel).toMatchObject({ contribute: 0 });
  });

  it("people or open positions fill every planned position of every role", () => {
    for (const { id, headcount } of enterprise.roles)
      expect(peopleIn(enterprise, id), id).toHaveLength(headcount);
    expect(setupFigures(enterprise)).toMatchObject({ positions: 20, vacancies: 2 });
  });

  it("everybody is in a team, and all reporting lines lead to the business stakeholder", () => {
    const managers = new Map(enterprise.people.map(({ id, reportsTo }) => [id, reportsTo]));
    const isUnder = (id: (typeof enterprise.people)[number]["id"]): boolean =>
      id === "ingrid" || (managers.get(id) ?? []).some(isUnder);
    for (const { id, name, teams } of enterprise.people) {
      expect(teams.length, name).toBeGreaterThan(0);
      expect(isUnder(id), name).toBe(true);
    }
  });
});

describe("both presets show the difference in the numbers", () => {
  const small = setupFigures(startup);
  const large = setupFigures(enterprise);

  it("the enterprise has more roles, more people and more positions", () => {
    expect(large.roles).toBeGreaterThan(small.roles);
    expect(large.people).toBeGreaterThan(small.people);
    expect(large.positions).toBeGreaterThan(small.positions);
  });

  it("a startup's person holds at least twice as many roles", () => {
    expect(small.rolesPerPerson).toBeGreaterThanOrEqual(2 * large.rolesPerPerson);
  });

  it("far fewer of the enterprise's links lead or contribute", () => {
    expect(large.doingShare).toBeLessThanOrEqual(small.doingShare - 0.3);
  });

  it("all four levels occur", () => {
    const levelsDrawn = new Set(both.setups.flatMap((setup) => setup.involvements.map(({ level }) => level)));
    expect([...levelsDrawn].sort()).toEqual(["consulted", "contribute", "informed", "lead"]);
  });
});

describe("preset documents", () => {
  it("hold one setup each, or both over the same lifecycle", () => {
    expect(presetNames.map((name) => presetDocument(name).setups.map((setup) => setup.name))).toEqual([
      ["Startup"],
      ["Enterprise"],
      ["Startup", "Enterprise"],
    ]);
    expect(presetDocument("startup").phases).toEqual(both.phases);
    expect(presetDocument("enterprise").phases).toEqual(both.phases);
  });

  it("have three phases and 9 to 12 tasks", () => {
    expect(both.phases.map(({ name }) => name)).toEqual(["Design", "Development", "Deployment"]);
    expect(tasks.length).toBeGreaterThanOrEqual(9);
    expect(tasks.length).toBeLessThanOrEqual(12);
  });

  it.each(presetNames)("%s is a valid document as it stands", (name) => {
    expect(documentSchema.parse(presetDocument(name))).toEqual(presetDocument(name));
  });

  it("say a role's summary on one line of its card, not cut short", () => {
    for (const role of enterprise.roles) {
      expect(cardText(role)).toEqual({ nameLines: [role.name], summary: role.summary });
    }
  });
});
