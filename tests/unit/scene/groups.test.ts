import { describe, expect, it } from "vitest";
import type { RoleloomDocument } from "../../../shared/model/document.ts";
import { type Folds, noFolds } from "../../../shared/model/folds.ts";
import { presetDocument } from "../../../shared/presets/presets.ts";
import type { Part, Scene } from "../../../shared/scene/scene.ts";
import { sceneOf, type ViewName } from "../../../shared/scene/view.ts";
import { id } from "../../support/builders.ts";
import { generateTeam } from "../../support/generate-team.ts";
import { textsOf } from "../../support/text-boxes.ts";

const team = generateTeam({ roles: 150, seed: 8 });
const byKind: Folds = { ...noFolds, by: "kind" };
const views = ["map", "lanes"] as const satisfies readonly ViewName[];

const draw = (view: ViewName, folds: Folds, document: RoleloomDocument = team): Scene =>
  sceneOf(view, document, document.setups[0]!, { theme: "light", folds });
const ofKind = ({ parts }: Scene, kind: Part["subject"]["kind"]) =>
  parts.filter(({ subject }) => subject.kind === kind);
const wordsOf = (part: Part) => textsOf(part).map(({ text }) => text);
const partOf = ({ parts }: Scene, label: string) => parts.find((part) => part.label.startsWith(label))!;

describe.each(views)("groups in the %s", (view) => {
  it("are drawn in place of their roles, each with its name, how many roles it has, and who fills them", () => {
    const scene = draw(view, byKind);
    expect(ofKind(scene, "role")).toEqual([]);
    expect(ofKind(scene, "group")).toHaveLength(15);
    const count = team.setups[0]!.roles.filter(({ name }) => /data engineer/i.test(name)).length;
    const words = wordsOf(partOf(scene, `Data engineers, ${count} roles`));
    expect(words).toContain(`Data engineers · ${count}`);
    expect(words.join(" ")).toMatch(/\d+ people/);
  });

  it("have links of a kind that no command knows, at most one to each phase", () => {
    const scene = draw(view, byKind);
    expect(ofKind(scene, "link")).toEqual([]);
    const links = ofKind(scene, "group-link");
    expect(links.length).toBeLessThanOrEqual(15 * team.phases.length);
    expect(links.map(({ label }) => label.replace(/ and are accountable$/, ""))).toContain(
      "Data engineers lead Design",
    );
  });

  it("do not change what the title says of the setup", () => {
    expect(partOf(draw(view, byKind), "Team. ").label).toBe(partOf(draw(view, noFolds), "Team. ").label);
  });

  it("are explained in the legend, which leaves out what is not drawn any more", () => {
    const words = wordsOf(partOf(draw(view, byKind), "Legend"));
    expect(words).toContain("Group of roles");
    expect(words).not.toContain("Vacancy");
    expect(wordsOf(partOf(draw(view, noFolds), "Legend"))).not.toContain("Group of roles");
  });

  it("show a folded phase by its name and how many tasks it has", () => {
    const phase = partOf(draw(view, { ...noFolds, phases: [id("design")] }), "Design, phase 1: 4 tasks");
    expect(wordsOf(phase).slice(0, 3)).toEqual(["1", "Design", "4 tasks"]);
    expect(wordsOf(phase).join(" ")).not.toContain("Analyse data");
  });
});

describe("lanes of groups", () => {
  const totals = (folds: Folds) => wordsOf(partOf(draw("lanes", folds), "How many roles lead"));

  it("still count every role that leads a task", () => {
    const withoutWords = (words: readonly string[]) => words.filter((word) => /^\d+$/.test(word));
    expect(withoutWords(totals(byKind))).toEqual(withoutWords(totals(noFolds)));
  });

  it("count every role of a category in its heading, which can be folded", () => {
    const heading = ofKind(draw("lanes", byKind), "band").find(({ id: part }) => part === "band:business")!;
    const roles = team.setups[0]!.roles.filter(({ category }) => category === "business");
    expect(wordsOf(heading)).toEqual(["Business", `${roles.length} roles`]);
  });

  it("have no heading to fold over teams, which are no category", () => {
    expect(ofKind(draw("lanes", { ...noFolds, by: "team" }), "band")).toEqual([]);
  });
});

describe("the view of people", () => {
  it("is the same whatever is folded", () => {
    const document = presetDocument("enterprise");
    expect(draw("people", byKind, document)).toEqual(draw("people", noFolds, document));
  });
});
