import { describe, expect, it } from "vitest";
import { litParts } from "../../../../renderer/canvas/spotlight.ts";
import type { Spot } from "../../../../renderer/session/session-state.ts";
import type { PersonId, PhaseId, RoleId, TaskId } from "../../../../shared/model/document.ts";
import { foldSetup } from "../../../../shared/model/fold.ts";
import { noFolds } from "../../../../shared/model/folds.ts";
import { peopleIn, phaseLinks } from "../../../../shared/model/queries.ts";
import { presetDocument } from "../../../../shared/presets/presets.ts";
import { mapScene } from "../../../../shared/scene/map-scene.ts";
import { reportId } from "../../../../shared/scene/part-ids.ts";
import { peopleScene } from "../../../../shared/scene/people-scene.ts";
import type { Part, Subject } from "../../../../shared/scene/scene.ts";
import { sceneOf } from "../../../../shared/scene/view.ts";

const document = presetDocument("enterprise");
const setup = document.setups[0]!;
const { parts } = mapScene(document, setup, { theme: "light" });
const links = phaseLinks(document, setup);
const folded = foldSetup(document, setup, noFolds);
const [developer, design] = ["developer" as RoleId, "design" as PhaseId];

function lit(focus: Subject | null, query = ""): readonly string[] {
  const isLit = litParts(focus, query, folded);
  return parts.filter((part) => isLit === null || isLit(part)).map(({ label }) => label);
}

const litOf = (drawn: readonly Part[], focus: Spot) => drawn.filter(litParts(focus, "", folded)!);

describe("the spotlight", () => {
  it("lights everything when nothing is pointed at or searched for", () => {
    expect(lit(null)).toHaveLength(parts.length);
    expect(lit({ kind: "decoration" })).toHaveLength(parts.length);
  });

  it("lights a role with its links and the phases they reach", () => {
    const labels = lit({ kind: "role", role: developer });
    const phases = links.filter(({ role }) => role === developer).map(({ phase }) => phase);
    expect(labels.filter((label) => label.startsWith("Developer"))).toHaveLength(1 + phases.length);
    expect(labels.some((label) => label.startsWith("Data scientist"))).toBe(false);
    expect(labels.some((label) => label.startsWith("Development, phase"))).toBe(
      phases.includes("development" as PhaseId),
    );
  });

  it("lights a phase with all who take part in it", () => {
    const labels = lit({ kind: "phase", phase: design });
    for (const { role } of links.filter(({ phase }) => phase === design)) {
      const { name } = setup.roles.find(({ id }) => id === role)!;
      expect(labels.some((label) => label.startsWith(`${name}, `))).toBe(true);
    }
    expect(labels.some((label) => label.startsWith("Deployment, phase"))).toBe(false);
  });

  it("lights a role that is linked to nothing by itself", () => {
    const isLit = litParts(
      { kind: "role", role: developer },
      "",
      foldSetup(document, { ...setup, involvements: [] }, noFolds),
    )!;
    const shown = parts.filter(isLit).filter(({ subject }) => subject.kind !== "decoration");
    expect(shown.map(({ id }) => id)).toEqual(["role:developer"]);
  });

  it("lights the roles whose names hold the words of a search, whatever their case", () => {
    const labels = lit(null, " ENGINEER");
    expect(labels.some((label) => label.startsWith("ML engineer, "))).toBe(true);
    expect(labels.some((label) => label.startsWith("Data scientist, "))).toBe(false);
  });

  it("lights somebody with those next to them in the reporting lines", () => {
    const chart = peopleScene(document, setup, { theme: "light" }).parts;
    const isLit = litParts({ kind: "person", person: "arjun" as PersonId }, "", folded)!;
    const arjun = setup.people.find(({ id }) => id === "arjun")!;
    const reports = setup.people.filter(({ reportsTo }) => reportsTo.includes(arjun.id));
    const cards = chart.filter(({ subject }) => subject.kind === "person").filter(isLit);
    const near = [arjun.id, ...arjun.reportsTo, ...reports.map(({ id }) => id)];
    expect(cards.map(({ id }) => id).sort()).toEqual(near.map((id) => `person:${id}`).sort());
    const lines = chart.filter(({ subject }) => subject.kind === "report").filter(isLit);
    const own = [
      ...arjun.reportsTo.map((id) => reportId(id, arjun.id)),
      ...reports.map(({ id }) => reportId(arjun.id, id)),
    ];
    expect(lines.map(({ id }) => id).sort()).toEqual(own.sort());
    const roles = parts.filter(({ subject }) => subject.kind === "role").filter(isLit);
    expect(roles.map(({ id }) => id)).toEqual(arjun.roles.map(({ role }) => `role:${role}`));
  });

  it("lights whoever fills a role that is pointed at", () => {
    const chart = peopleScene(document, setup, { theme: "light" }).parts;
    const isLit = litParts({ kind: "role", role: developer }, "", folded)!;
    const cards = chart.filter(({ subject }) => subject.kind === "person").filter(isLit);
    expect(cards.map(({ id }) => id).sort()).toEqual(
      peopleIn(setup, developer)
        .map(({ id }) => `person:${id}`)
        .sort(),
    );
  });

  it("lights of a task who takes part in it, and the phase it belongs to", () => {
    const task = "evaluate" as TaskId;
    const taking = setup.involvements
      .filter((each) => each.phase === "development" && (each.task === task || each.task === undefined))
      .map(({ role }) => role);
    expect(taking).not.toContain("data-engineer");
    const shown = litOf(parts, { kind: "phase", phase: "development" as PhaseId, task });
    const roles = shown.flatMap(({ subject }) => (subject.kind === "role" ? [subject.role] : []));
    expect(new Set(roles)).toEqual(new Set(taking));
    expect(shown.flatMap(({ subject }) => (subject.kind === "phase" ? [subject.phase] : []))).toEqual([
      "development",
    ]);
  });

  it("lights of a team its people, and the roles they fill", () => {
    const team = setup.teams[0]!.id;
    const members = setup.people.filter(({ teams }) => teams.includes(team));
    const people = sceneOf("people", document, setup, { theme: "light" }).parts;
    const near = litOf(people, { kind: "team", team }).flatMap(({ subject }) =>
      subject.kind === "person" ? [subject.person] : [],
    );
    expect(new Set(near)).toEqual(new Set(members.map(({ id }) => id)));
    const roles = litOf(parts, { kind: "team", team }).flatMap(({ subject }) =>
      subject.kind === "role" ? [subject.role] : [],
    );
    expect(new Set(roles)).toEqual(new Set(members.flatMap((each) => each.roles.map(({ role }) => role))));
  });

  it("lights what a search finds, by more than names and among people too", () => {
    const byCategory = parts.filter(litParts(null, "technical", folded)!);
    const roles = byCategory.flatMap(({ subject }) => (subject.kind === "role" ? [subject.role] : []));
    expect(roles).toContain("ml-engineer");
    expect(roles).not.toContain("developer");
    const [ada] = setup.people as [(typeof setup.people)[0]];
    const people = sceneOf("people", document, setup, { theme: "light" }).parts;
    const found = people.filter(litParts(null, ada.name.toUpperCase(), folded)!);
    expect(found.flatMap(({ subject }) => (subject.kind === "person" ? [subject.person] : []))).toEqual([
      ada.id,
    ]);
  });
});
