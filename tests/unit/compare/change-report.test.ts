import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffDocuments, diffSetups } from "../../../shared/compare/diff-documents.ts";
import { reportAsMarkdown, reportAsText } from "../../../shared/compare/report/as-text.ts";
import { reportDocuments, reportSetups } from "../../../shared/compare/report/change-report.ts";
import type { ChangeReport, SectionName, Sentence } from "../../../shared/compare/report/report.ts";
import type { RoleloomDocument } from "../../../shared/model/document.ts";
import { presetDocument } from "../../../shared/presets/presets.ts";
import { arbitraryDocument } from "../../support/arbitraries.ts";
import { buildDocument, involvement, person, phase, role, setup, team } from "../../support/builders.ts";
import { arbitraryEdits, arbitraryStart, edited } from "../../support/edited-documents.ts";
import { generateTeam } from "../../support/generate-team.ts";

const first = (document: RoleloomDocument) => document.setups[0]!;
const report = (a: RoleloomDocument, b: RoleloomDocument) =>
  reportSetups(a, first(a), b, first(b), diffSetups(a, first(a), b, first(b)));
const textsIn = ({ chapters }: ChangeReport, name: SectionName) =>
  chapters.flatMap(({ sections }) =>
    sections.filter((one) => one.name === name).flatMap(({ sentences }) => sentences.map(({ text }) => text)),
  );

const phases = [phase("Design", "Ask", "Plan"), phase("Deployment", "Deploy", "Watch")];
const team4 = ["Founder", "ML engineer", "Data engineer", "Backend engineer"];
const staffed = (name: string, roles: readonly string[], ...involvements: ReturnType<typeof involvement>[]) =>
  buildDocument({ phases, setups: [setup(name, { roles: roles.map((one) => role(one)), involvements })] });

describe("a change report", () => {
  it("says who is hired, what moves to whom, and what loses its only accountable role", () => {
    const a = staffed(
      "Startup",
      team4.slice(0, 3),
      involvement("founder", "design/ask", "lead", true),
      involvement("founder", "design/plan", "lead", true),
      involvement("ml-engineer", "deployment/deploy"),
      involvement("ml-engineer", "deployment/watch"),
    );
    const b = staffed(
      "Enterprise",
      team4,
      involvement("founder", "design/ask"),
      involvement("founder", "design/plan"),
      involvement("data-engineer", "deployment/deploy"),
      involvement("data-engineer", "deployment/watch"),
      involvement("backend-engineer", "deployment/watch", "consulted"),
    );
    const told = report(a, b);
    expect(told.title).toBe("From Startup to Enterprise");
    expect(textsIn(told, "roles")).toContain(
      "Enterprise adds a backend engineer, who is consulted on “Watch”.",
    );
    expect(textsIn(told, "leads")).toEqual(["Deployment moves from the ML engineer to the data engineer."]);
    expect(textsIn(told, "accountability")).toEqual(["Design loses its only accountable role, the founder."]);
    expect(textsIn(told, "summary")).toContain(
      "Who leads changes in 2 of 4 tasks; who is accountable changes in 2 of 4 tasks.",
    );
  });

  it("tells each way in which leading can change", () => {
    const told = (before: readonly string[], after: readonly string[]) => {
      const lead = (id: string) => involvement(id, "design/ask");
      return textsIn(
        report(staffed("Now", team4, ...before.map(lead)), staffed("Later", team4, ...after.map(lead))),
        "leads",
      );
    };
    expect(told(["founder"], [])).toEqual(["“Ask” loses its only lead, the founder: nobody leads it now."]);
    expect(told([], ["founder"])).toEqual(["“Ask” had nobody to lead it, and the founder leads now."]);
    expect(told(["founder", "ml-engineer"], ["founder"])).toEqual([
      "The ML engineer no longer leads “Ask” and has no part in it; the founder leads it alone now.",
    ]);
    expect(told(["founder"], ["founder", "ml-engineer"])).toEqual([
      "The ML engineer joins the founder in leading “Ask”.",
    ]);
    expect(told(["founder", "ml-engineer"], ["founder", "data-engineer"])).toEqual([
      "Beside the founder, the data engineer leads “Ask” in place of the ML engineer.",
    ]);
    expect(told(["founder"], ["founder"])).toEqual([]);
  });

  it("tells of renamed roles, positions, people, teams and lifecycles, and of nothing twice", () => {
    const a = buildDocument({
      phases: [phase("Design", "Ask"), phase("Build", "Make")],
      setups: [
        setup("Now", {
          roles: [role("Analyst"), role("Tester")],
          people: [
            person("Ada"),
            person("Ben", { reportsTo: ["ada"], roles: [{ role: "analyst", share: 1 }] }),
            person("Open", { vacant: true, roles: [{ role: "tester" }] }),
          ],
          teams: [team("Core")],
        }),
      ],
    });
    const b = buildDocument({
      phases: [phase("Build", "Make", "Test"), { ...phase("Design", "Ask"), name: "Discovery" }],
      setups: [
        setup("Now", {
          roles: [{ ...role("Analyst"), name: "Data analyst", headcount: 3 }, role("Tester")],
          people: [
            person("Ada", { teams: ["lab"] }),
            person("Ben", { roles: [{ role: "analyst", share: 0.5 }] }),
            { ...person("Open", { roles: [{ role: "tester" }] }), name: "Cy" },
          ],
          teams: [{ id: "lab", name: "Lab" }],
        }),
      ],
    });
    const told = report(a, b);
    expect(textsIn(told, "roles")).toEqual([
      "The analyst is called the data analyst now.",
      "The data analyst grows from 1 to 3 positions.",
    ]);
    expect(textsIn(told, "people")).toEqual([
      "One team goes: Core.",
      "The setup adds one team: Lab (one place).",
      "Ada joins the team Lab.",
      "Ben gives the data analyst 50% of the time instead of 100% and no longer reports to Ada.",
      "Cy fills a vacancy (Open).",
    ]);
    expect(textsIn(told, "lifecycle")).toEqual([
      "One task is new: “Test” (Build).",
      "Build moves before Discovery.",
      "The phase Design is called Discovery now.",
    ]);
  });

  it("tells roles of one name apart, and leaves names of other scripts as they are", () => {
    const a = staffed("Now", ["ML engineer"]);
    const twins = buildDocument({
      phases,
      setups: [
        setup("Later", {
          roles: [role("Engineer"), { ...role("Engineer"), id: "second" }, role("データ技術者")],
        }),
      ],
    });
    const told = textsIn(report(a, twins), "roles").join(" ");
    expect(told).toContain("adds a データ技術者");
    const gone = textsIn(report(twins, a), "roles").join(" ");
    expect(gone).toContain("the engineer (engineer), the engineer (second) and the データ技術者");
  });

  it("names the roles of the startup that the enterprise splits, with the tasks that show it", () => {
    const told = report(presetDocument("startup"), presetDocument("enterprise"));
    const sections = told.chapters[0]?.sections.find(({ name }) => name === "roles");
    const [engineer] = sections?.sentences ?? [];
    expect(textsIn(told, "summary")).toContain("Two roles split: the ML engineer and the data engineer.");
    expect(engineer?.text).toMatch(/^The ML engineer splits: .* \(confidence 76%\)\.$/);
    expect(engineer?.details?.map(({ text }) => text)).toContain(
      "“Collect, store and process data” (18%): the backend engineer comes in, consulted.",
    );
  });

  it("says of thousands of changes how many there are, and shows the first", () => {
    const [a, b] = [generateTeam({ roles: 1_000, seed: 1 }), generateTeam({ roles: 1_000, seed: 2 })];
    const text = reportAsText(report(a, b));
    expect(text.split("\n").length).toBeLessThan(90);
    expect(Math.max(...text.split("\n").map(({ length }) => length))).toBeLessThan(900);
    expect(text).toMatch(/- And \d+ more\./);
  });

  it("says that nothing differs where nothing does", () => {
    const both = presetDocument("both");
    expect(reportAsText(reportDocuments(both, both, diffDocuments(both, both)))).toBe(
      "Roles in MLOps\n\nIn short\n- Nothing differs.\n",
    );
  });

  it("keeps names from being markup", () => {
    const hostile = staffed("Later", ["<img src=x>", "[link](http://x)"]);
    const markdown = reportAsMarkdown(report(staffed("Now", []), hostile));
    expect(markdown).toContain("\\<img src=x\\>");
    expect(markdown).toContain("\\[link\\](http://x)");
  });

  it("holds whole single-line sentences about things that are there, for any two documents", () => {
    const arbitraryPair = fc.oneof(
      fc.tuple(arbitraryDocument, arbitraryDocument),
      fc
        .tuple(arbitraryStart, arbitraryEdits)
        .map(([start, edits]) => [start, edited(start, edits)] as const),
    );
    fc.assert(
      fc.property(arbitraryPair, ([a, b]) => {
        const known = { from: idsIn(a), to: idsIn(b) };
        for (const { text, subjects } of sentencesIn(reportDocuments(a, b, diffDocuments(a, b)))) {
          expect(text).toMatch(/^\P{Cc}+\.$/u);
          expect(text).not.toMatch(/undefined|NaN|\[object/);
          for (const { from, to } of subjects) {
            expect(from === undefined || known.from.has(from), text).toBe(true);
            expect(to === undefined || known.to.has(to), text).toBe(true);
          }
        }
      }),
      { numRuns: 300, seed: 21 },
    );
  });
});

const withDetails = (sentence: Sentence): readonly Sentence[] => [
  sentence,
  ...(sentence.details ?? []).flatMap(withDetails),
];
const sentencesIn = ({ chapters }: ChangeReport) =>
  chapters.flatMap(({ sections }) => sections.flatMap(({ sentences }) => sentences.flatMap(withDetails)));

function idsIn({ phases: own, setups }: RoleloomDocument): ReadonlySet<string> {
  const inside = setups.flatMap(({ roles, people, teams }) => [...roles, ...people, ...teams]);
  return new Set([...own, ...own.flatMap(({ tasks }) => tasks), ...setups, ...inside].map(({ id }) => id));
}
