import { describe, expect, it } from "vitest";
import type { Command, PersonPatch } from "../../../shared/commands/command.ts";
import { personSchema, type SetupId } from "../../../shared/model/document.ts";
import { doneInFirst, refused } from "../../support/apply.ts";
import { id, person } from "../../support/builders.ts";

const startup: SetupId = id("startup");

describe("people and teams", () => {
  it.each<[PersonPatch, string]>([
    [{ roles: [{ role: id("ghost"), share: 1 }] }, "role"],
    [{ reportsTo: [id("ghost")] }, "person"],
    [{ teams: [id("ghost")] }, "team"],
  ] as const)("refuse ties to what is not there: %j", (patch, what) => {
    expect(
      refused({ kind: "update-person", setup: startup, person: id("ada"), patch: patch as never }),
    ).toEqual({
      kind: "no-such-entity",
      what,
      id: "ghost",
    });
  });

  it("refuse to report in a circle, to themselves included", () => {
    const report = (to: string): Command => ({
      kind: "update-person",
      setup: startup,
      person: id("ada"),
      patch: { reportsTo: [id(to)] },
    });
    expect(refused(report("ben"))).toEqual({ kind: "would-report-in-circle", people: ["Ada", "Ben"] });
    expect(refused(report("ada"))).toEqual({ kind: "would-report-in-circle", people: ["Ada"] });
  });

  it("leave the reporting lines of others when they go", () => {
    const next = doneInFirst({ kind: "remove-person", setup: startup, person: id("ada") });
    expect(next.people).toEqual([expect.objectContaining({ id: "ben", reportsTo: [] })]);
  });

  it("are added with defaults filled in", () => {
    const added = personSchema.parse(person("Cleo", { reportsTo: ["ada"] }));
    const next = doneInFirst({ kind: "add-person", setup: startup, person: added, at: 0 });
    expect(next.people[0]).toEqual({
      id: "cleo",
      name: "Cleo",
      vacant: false,
      fte: 1,
      roles: [],
      reportsTo: ["ada"],
      teams: [],
    });
  });

  it("lose a team that goes", () => {
    const next = doneInFirst({ kind: "remove-team", setup: startup, team: id("core") });
    expect(next.teams).toEqual([]);
    expect(next.people.map((one) => one.teams)).toEqual([[], []]);
  });
});
