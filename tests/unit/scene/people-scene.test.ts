import { describe, expect, it } from "vitest";
import { bottom, overlaps, right } from "../../../shared/layout/geometry.ts";
import type { RoleloomDocument } from "../../../shared/model/document.ts";
import { foldPeople } from "../../../shared/model/fold-people.ts";
import { noFolds } from "../../../shared/model/folds.ts";
import { byTeam, toLevel } from "../../../shared/model/people-folds.ts";
import { presetDocument } from "../../../shared/presets/presets.ts";
import { palettes } from "../../../shared/scene/palette.ts";
import { peopleScene } from "../../../shared/scene/people-scene.ts";
import type { Part, Scene } from "../../../shared/scene/scene.ts";
import { boxOf } from "../../../shared/scene/scene-index.ts";
import { sceneToSvg } from "../../../shared/scene/svg.ts";
import { sceneOf as viewOf } from "../../../shared/scene/view.ts";
import { generatePeople } from "../../support/generate-people.ts";
import { textsOf } from "../../support/text-boxes.ts";
import { germanTeam, japaneseTeam } from "../../support/translated-teams.ts";

const sceneOf = (document: RoleloomDocument, theme: "light" | "dark" = "light"): Scene =>
  peopleScene(document, document.setups[0]!, { theme });

const partOf = ({ parts }: Scene, id: string): Part => parts.find((part) => part.id === id)!;

/** The startup preset with its first person changed. */
function withFirstPerson(change: Record<string, unknown>): RoleloomDocument {
  const document = presetDocument("startup");
  const setup = document.setups[0]!;
  const [first, ...others] = setup.people;
  return { ...document, setups: [{ ...setup, people: [{ ...first!, ...change }, ...others] }] };
}

const teams = [
  ["startup", presetDocument("startup")],
  ["enterprise", presetDocument("enterprise")],
  ["German", germanTeam()],
  ["Japanese", japaneseTeam()],
  ["generated", generatePeople({ people: 107, seed: 7 })],
] as const;

describe.each(teams)("the people scene of the %s team", (_, document) => {
  const scene = sceneOf(document);
  const { people } = document.setups[0]!;

  it("has a part for every person and every reporting line", () => {
    const ids = new Set(scene.parts.map(({ id }) => id));
    expect(ids.size).toBe(scene.parts.length);
    for (const { id, reportsTo } of people) {
      expect(ids).toContain(`person:${id}`);
      for (const manager of reportsTo) expect(ids).toContain(`report:${JSON.stringify([manager, id])}`);
    }
  });

  it("names everybody in full in labels, and tells all of it in its description", () => {
    for (const { id, name } of people) {
      const { label } = partOf(scene, `person:${id}`);
      expect(label).toContain(name);
      expect(scene.description).toContain(label);
    }
  });
});

describe("a person's card", () => {
  const wordsOn = (document: RoleloomDocument): readonly string[] =>
    textsOf(partOf(sceneOf(document), "person:zuri")).map(({ text }) => text);

  it("says which roles a person fills and how much of the time goes to each", () => {
    expect(wordsOn(presetDocument("startup"))).toEqual([
      "ZO",
      "Zuri Okoye",
      "Business stakeholder 60 %",
      "Subject matter expert 40 %",
    ]);
  });

  it("leaves the share out where all of the time goes to one role", () => {
    expect(wordsOn(withFirstPerson({ roles: [{ role: "data-scientist", share: 1 }] }))).toContain(
      "Data scientist",
    );
    expect(wordsOn(withFirstPerson({ roles: [{ role: "data-scientist", share: 0.5 }] }))).toContain(
      "Data scientist 50 %",
    );
  });

  it("counts the roles for which there is no room", () => {
    const { roles } = presetDocument("startup").setups[0]!;
    const held = roles.map(({ id }) => ({ role: id, share: 0.2 }));
    expect(held).toHaveLength(5);
    expect(wordsOn(withFirstPerson({ roles: held }))).toContain("+3 roles");
  });

  it("cuts its edge by share, in the colours of the categories", () => {
    const scene = sceneOf(withFirstPerson({ roles: [{ role: "data-scientist", share: 0.25 }] }));
    const { marks } = partOf(scene, "person:zuri");
    const edge = marks.filter((mark) => mark.kind === "rect" && mark.rect.width === 5);
    const [filled, free] = edge.map((mark) => (mark.kind === "rect" ? mark : null));
    expect(filled?.fill).toBe(palettes.light.categories.technical);
    expect(free?.fill).toBe(palettes.light.hairline);
    expect(free!.rect.height / filled!.rect.height).toBeGreaterThan(2.5);
  });

  it("is hollow for a vacancy, which its label says too", () => {
    const card = partOf(sceneOf(withFirstPerson({ vacant: true })), "person:zuri");
    expect(card.marks[0]).toMatchObject({ fill: palettes.light.background, stroke: palettes.light.loop });
    expect(card.label).toContain("Zuri Okoye (vacancy)");
    const filled = partOf(sceneOf(presetDocument("startup")), "person:zuri");
    expect(filled.marks[0]).toMatchObject({ fill: palettes.light.card });
  });

  it("keeps hostile names as text", () => {
    const svg = sceneToSvg(sceneOf(withFirstPerson({ name: "</text><script>alert(1)</script>" })));
    expect(svg).not.toContain("<script");
    expect(svg).toContain("&lt;script&gt;");
  });
});

describe("reporting lines", () => {
  const enterprise = sceneOf(presetDocument("enterprise"));
  const line = (manager: string) => partOf(enterprise, `report:${JSON.stringify([manager, "arjun"])}`);

  it("say who reports to whom", () => {
    expect(line("elena").label).toBe("Arjun Rao reports to Elena Petrova");
    expect(partOf(enterprise, "person:arjun").label).toContain("reports to Elena Petrova and Priya Nair");
  });

  it("to a further manager are hollow and end in a ring, without dashes", () => {
    expect(line("elena").marks.map(({ kind }) => kind)).toEqual(["curve"]);
    expect(line("priya").marks.map(({ kind }) => kind)).toEqual(["curve", "curve", "circle"]);
    for (const { marks } of enterprise.parts)
      for (const mark of marks) expect(mark).not.toHaveProperty("dash");
  });

  it("are in the legend only where they are in the picture", () => {
    const legendOf = (scene: Scene) => textsOf(partOf(scene, "legend")).map(({ text }) => text);
    expect(legendOf(enterprise)).toEqual(
      expect.arrayContaining(["Reports to", "Also reports to", "Vacancy"]),
    );
    const startup = legendOf(sceneOf(presetDocument("startup")));
    expect(startup).toContain("Reports to");
    expect(startup).not.toContain("Also reports to");
    expect(startup).not.toContain("Vacancy");
    const open = withFirstPerson({ vacant: true, roles: [] });
    expect(legendOf(sceneOf(open))).toContain("Vacancy");
  });
});

describe("the people view", () => {
  it("is one of the views", () => {
    const document = presetDocument("enterprise");
    expect(viewOf("people", document, document.setups[0]!, { theme: "dark" })).toEqual(
      sceneOf(document, "dark"),
    );
  });

  it("of nobody is a title that says so", () => {
    const document = presetDocument("startup");
    const scene = sceneOf({ ...document, setups: [{ ...document.setups[0]!, people: [] }] });
    expect(scene.parts.map(({ id }) => id)).toEqual(["title", "legend"]);
    for (const { bounds } of scene.parts) expect(bounds.width).toBeGreaterThanOrEqual(0);
    expect(scene.description).toBe("Startup: nobody is in this setup yet.");
  });

  it("heads people who report to nobody with the name of their team", () => {
    const document = presetDocument("enterprise");
    const setup = document.setups[0]!;
    const people = setup.people.map((person) => ({ ...person, reportsTo: [] }));
    const scene = sceneOf({ ...document, setups: [{ ...setup, people }] });
    const heads = scene.parts.filter(({ id }) => id.startsWith("team:"));
    expect(heads.flatMap(textsOf).map(({ text }) => text)).toEqual(setup.teams.map(({ name }) => name));
  });
});

describe("collapsed people", () => {
  const document = generatePeople({ people: 107, seed: 7 });
  const setup = document.setups[0]!;
  const people = toLevel(2);
  const scene = peopleScene(document, setup, { theme: "light", folds: { ...noFolds, people } });
  const { setup: shown, behind } = foldPeople(setup, people);

  it("are left out, with a pill on their manager's card that counts them and the vacancies among them", () => {
    const cards = scene.parts.filter(({ subject }) => subject.kind === "person");
    expect(cards.map(({ id }) => id).sort()).toEqual(shown.people.map(({ id }) => `person:${id}`).sort());
    expect(behind.size).toBeGreaterThan(0);
    for (const [id, { people: hidden, vacancies }] of behind) {
      const pill = partOf(scene, `person-fold:${id}`);
      const words = textsOf(pill).map(({ text }) => text);
      expect(words).toEqual([`+${hidden}`, ...(vacancies > 0 ? [String(vacancies)] : [])]);
      expect(pill.label).toContain(`${hidden} `);
      const [card, rest] = [boxOf(partOf(scene, `person:${id}`)), boxOf(pill)];
      expect(right(rest)).toBeLessThan(right(card));
      expect(rest.y).toBeLessThan(bottom(card));
      expect(bottom(rest)).toBeGreaterThan(bottom(card));
    }
  });

  it("leave no pill over a foreign card", () => {
    const cards = scene.parts.filter(({ subject }) => subject.kind === "person");
    for (const pill of scene.parts.filter(({ subject }) => subject.kind === "person-fold")) {
      const under = cards.filter((card) => overlaps(boxOf(card), boxOf(pill)));
      expect(under.map(({ id }) => id)).toEqual([pill.id.replace("person-fold", "person")]);
    }
  });

  it("are told in the title's figures and explained by the legend", () => {
    const legend = textsOf(partOf(scene, "legend")).map(({ text }) => text);
    expect(legend).toContain("More people below");
    expect(partOf(scene, "title").label).toBe(partOf(sceneOf(document), "title").label);
    expect(textsOf(partOf(sceneOf(document), "legend")).map(({ text }) => text)).not.toContain(
      "More people below",
    );
  });
});

describe("collapsed teams", () => {
  const document = presetDocument("enterprise");
  const setup = document.setups[0]!;
  const [first] = setup.teams;
  const open = first === undefined ? [] : [first.id];
  const scene = peopleScene(document, setup, { theme: "light", folds: { ...noFolds, people: byTeam(open) } });

  it("are a card each with their size, beside the members of the open ones", () => {
    for (const team of setup.teams.slice(1)) {
      const members = setup.people.filter(({ teams }) => teams[0] === team.id);
      const vacancies = members.filter(({ vacant }) => vacant).length;
      const words = textsOf(partOf(scene, `team:${team.id}`)).map(({ text }) => text);
      expect(words).toContain(team.name);
      expect(words.some((each) => each.startsWith(`${members.length - vacancies} people`))).toBe(true);
      for (const { id } of members) expect(scene.parts.map((part) => part.id)).not.toContain(`person:${id}`);
    }
    const inFirst = setup.people.filter(({ teams }) => teams[0] === first?.id);
    for (const { id } of inFirst) expect(partOf(scene, `person:${id}`).subject.kind).toBe("person");
  });

  it("are opened by their cards, and collapsed by the headings of open ones", () => {
    const kinds = setup.teams.map(({ id }) => partOf(scene, `team:${id}`).subject);
    expect(kinds).toEqual(setup.teams.map(({ id }) => ({ kind: "team-fold", team: id })));
  });

  it("say nothing in the legend of somebody with several roles", () => {
    expect(textsOf(partOf(scene, "legend")).map(({ text }) => text)).not.toContain("Holds several roles");
  });
});
