import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  documentSchema,
  type Level,
  type Phase,
  type RoleId,
  type RoleloomDocument,
  type Setup,
} from "../../../shared/model/document.ts";
import {
  findSetup,
  involvementsOf,
  levelWeight,
  type PhaseLink,
  peopleIn,
  phaseLinks,
  setupFigures,
} from "../../../shared/model/queries.ts";
import { levels } from "../../../shared/model/vocabulary.ts";
import { generateTeam } from "../../support/generate-team.ts";

const smallTeam: RoleloomDocument = documentSchema.parse({
  format: "roleloom",
  version: 1,
  title: "Small",
  phases: [
    { id: "build", name: "Build", tasks: [{ id: "train", name: "Train" }] },
    { id: "run", name: "Run", tasks: [{ id: "deploy", name: "Deploy" }] },
  ],
  setups: [
    {
      id: "one",
      name: "Team One",
      roles: [
        { id: "engineer", name: "Engineer", category: "technical", headcount: 3 },
        { id: "owner", name: "Owner", category: "business" },
        { id: "idle", name: "Idle", category: "additional", headcount: 0 },
      ],
      involvements: [
        { role: "owner", phase: "run", level: "informed" },
        { role: "owner", phase: "build", level: "consulted", accountable: true },
        { role: "engineer", phase: "run", task: "deploy", level: "contribute" },
        { role: "engineer", phase: "build", level: "consulted" },
        { role: "engineer", phase: "build", task: "train", level: "lead" },
      ],
      people: [
        { id: "a", name: "Ada", roles: [{ role: "owner" }, { role: "engineer" }] },
        { id: "b", name: "Bao", roles: [{ role: "engineer" }] },
        { id: "v", name: "Open", vacant: true, roles: [{ role: "engineer" }] },
        { id: "c", name: "Cy" },
      ],
    },
    { id: "two", name: "one" },
    { id: "Team one", name: "Third" },
  ],
});

const roleId = (id: string) => id as RoleId;
const firstSetup = (document: RoleloomDocument) => document.setups[0] as Setup;
const smallSetup = firstSetup(smallTeam);

/** The items, counting how often any of them is read. */
function counted<Item>(items: readonly Item[]): { items: readonly Item[]; reads: () => number } {
  let count = 0;
  const watched = new Proxy(items, {
    get(target, key, receiver) {
      if (typeof key === "string" && /^\d+$/.test(key)) count += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  return { items: watched, reads: () => count };
}

describe("phaseLinks", () => {
  const links = phaseLinks(smallTeam, smallSetup);
  const find = (role: string, phase: string) =>
    links.find((link) => link.role === role && link.phase === phase);

  it("orders links by the document's roles, then by its phases", () => {
    expect(links.map(({ role, phase }) => `${role} ${phase}`)).toEqual([
      "engineer build",
      "engineer run",
      "owner build",
      "owner run",
    ]);
  });

  it("takes the strongest level over the tasks and the phase as a whole", () => {
    expect(find("engineer", "build")?.level).toBe("lead");
    expect(find("engineer", "run")?.level).toBe("contribute");
    expect(find("owner", "run")?.level).toBe("informed");
  });

  it("is accountable when any involvement in the phase is", () => {
    expect(links.filter(({ isAccountable }) => isAccountable)).toEqual([find("owner", "build")]);
  });

  it("adds up the weights of the levels", () => {
    expect(links.map(({ weight }) => weight)).toEqual([1 + 3, 2, 1, 0]);
  });

  it("gives the same array for the same setup and phases, so that what is drawn from it can be kept", () => {
    expect(phaseLinks({ ...smallTeam, title: "Renamed" }, smallSetup)).toBe(links);
    expect(phaseLinks({ ...smallTeam, phases: [...smallTeam.phases].reverse() }, smallSetup)).not.toBe(links);
    expect(phaseLinks(smallTeam, { ...smallSetup })).not.toBe(links);
  });

  it("follows another order of phases", () => {
    const reversed = { ...smallTeam, phases: [...smallTeam.phases].reverse() };
    expect(phaseLinks(reversed, smallSetup).map(({ phase }) => phase)).toEqual([
      "run",
      "build",
      "run",
      "build",
    ]);
  });

  it("agrees with the definition on generated teams", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer(), (roles, seed) => {
        const document = generateTeam({ roles, seed });
        const setup = firstSetup(document);
        expect(phaseLinks(document, setup)).toEqual(linksByDefinition(document.phases, setup));
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  function linksByDefinition(phases: readonly Phase[], setup: Setup): PhaseLink[] {
    return setup.roles.flatMap(({ id: role }) =>
      phases.flatMap(({ id: phase }) => {
        const own = setup.involvements.filter((one) => one.role === role && one.phase === phase);
        const level = levels.find((candidate) => own.some((one) => one.level === candidate));
        const isAccountable = own.some(({ accountable }) => accountable);
        const weight = own.map((one) => levelWeight[one.level]).reduce((a, b) => a + b, 0);
        return level ? [{ role, phase, level, isAccountable, weight }] : [];
      }),
    );
  }
});

describe("levelWeight", () => {
  it("falls from lead to informed, which counts nothing", () => {
    expect(levels.map((level: Level) => levelWeight[level])).toEqual([3, 2, 1, 0]);
  });
});

describe("who and what belongs to a role", () => {
  it("names everybody who fills a role, vacancies included, in document order", () => {
    expect(peopleIn(smallSetup, roleId("engineer")).map(({ name }) => name)).toEqual(["Ada", "Bao", "Open"]);
  });

  it("names nobody for a role that is not filled or not there", () => {
    expect(peopleIn(smallSetup, roleId("idle"))).toEqual([]);
    expect(peopleIn(smallSetup, roleId("constructor"))).toEqual([]);
  });

  it("names a person once who holds the same role twice", () => {
    const [ada] = smallSetup.people;
    const twice = { ...ada, roles: [...(ada?.roles ?? []), ...(ada?.roles ?? [])] } as NonNullable<
      typeof ada
    >;
    expect(peopleIn({ ...smallSetup, people: [twice] }, roleId("owner"))).toEqual([twice]);
  });

  it("finds a role's involvements in document order", () => {
    expect(involvementsOf(smallSetup, roleId("owner")).map(({ phase }) => phase)).toEqual(["run", "build"]);
    expect(involvementsOf(smallSetup, roleId("idle"))).toEqual([]);
  });

  it("reads people and involvements a fixed number of times, however many roles ask", () => {
    const document = generateTeam({ roles: 500, seed: 1 });
    const setup = firstSetup(document);
    const people = counted(setup.people);
    const involvements = counted(setup.involvements);
    const watched = { ...setup, people: people.items, involvements: involvements.items };
    for (const { id } of setup.roles) {
      peopleIn(watched, id);
      involvementsOf(watched, id);
    }
    phaseLinks(document, watched);
    setupFigures(watched);
    expect(people.reads()).toBeGreaterThan(0);
    expect(people.reads()).toBeLessThanOrEqual(5 * setup.people.length);
    expect(involvements.reads()).toBeGreaterThan(0);
    expect(involvements.reads()).toBeLessThanOrEqual(5 * setup.involvements.length);
  });
});

describe("findSetup", () => {
  it("finds by id before name, and by name whatever its letter case", () => {
    expect(findSetup(smallTeam, "one")?.id).toBe("one");
    expect(findSetup(smallTeam, "Team one")?.id).toBe("Team one");
    expect(findSetup(smallTeam, "TEAM ONE")?.id).toBe("one");
    expect(findSetup(smallTeam, "third")?.id).toBe("Team one");
  });

  it("finds nothing under another name", () => {
    expect(findSetup(smallTeam, "four")).toBeUndefined();
  });
});

describe("setupFigures", () => {
  it("counts roles, positions, people, vacancies and links", () => {
    expect(setupFigures(smallSetup)).toEqual({
      roles: 3,
      positions: 4,
      people: 3,
      vacancies: 1,
      rolesPerPerson: 1,
      linksByLevel: { lead: 1, contribute: 1, consulted: 1, informed: 1 },
      doingShare: 0.5,
    });
  });

  it("is all zeros for an empty setup", () => {
    const empty = smallTeam.setups[1] as Setup;
    expect(setupFigures(empty)).toMatchObject({ roles: 0, people: 0, rolesPerPerson: 0, doingShare: 0 });
  });
});
