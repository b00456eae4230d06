import { describe, expect, it } from "vitest";
import { noFilter } from "../../../../shared/find/filter.ts";
import type { Target } from "../../../../shared/find/find-index.ts";
import { presetDocument } from "../../../../shared/presets/presets.ts";
import { startSession } from "../../../support/start-session.ts";

const document = presetDocument("both");
const [startup, enterprise] = document.setups as [(typeof document.setups)[0], (typeof document.setups)[0]];

function going(target: Target, view: "map" | "lanes" | "people" = "map") {
  const { session } = startSession(document);
  session.getState().showView(view);
  session.getState().goTo(target);
  const { setupId, view: shown, selection, revealed } = session.getState();
  return { setupId, view: shown, selection, revealed };
}

describe("going to what was found", () => {
  it("selects and reveals a role, in its own setup", () => {
    const { id } = enterprise.roles.at(-1)!;
    const selection = { kind: "role", role: id };
    expect(going({ kind: "role", setup: enterprise.id, role: id }, "lanes")).toEqual({
      setupId: enterprise.id,
      view: "lanes",
      selection,
      revealed: selection,
    });
  });

  it("leaves the people view for what it does not show", () => {
    const phase = document.phases[1]!;
    const task = phase.tasks[0]!.id;
    expect(going({ kind: "task", phase: phase.id, task }, "people")).toEqual({
      setupId: startup.id,
      view: "map",
      selection: { kind: "phase", phase: phase.id, task },
      revealed: { kind: "phase", phase: phase.id },
    });
  });

  it("shows a person among the people", () => {
    const person = startup.people[0]!.id;
    const shown = going({ kind: "person", setup: startup.id, person }, "lanes");
    expect(shown.view).toBe("people");
    expect(shown.selection).toEqual({ kind: "person", person });
    expect(shown.revealed).toEqual({ kind: "person", person });
  });

  it("shows a setup and reveals nothing in it", () => {
    const shown = going({ kind: "setup", setup: enterprise.id });
    expect(shown).toEqual({
      setupId: enterprise.id,
      view: "map",
      selection: { kind: "none" },
      revealed: null,
    });
  });

  it("shows a team among the people, with everybody else dimmed", () => {
    const { session } = startSession(document);
    const team = enterprise.teams[0]!.id;
    session.getState().goTo({ kind: "team", setup: enterprise.id, team });
    const { view, filter, announcement } = session.getState();
    expect(view).toBe("people");
    expect(filter).toEqual({ ...noFilter, teams: [team] });
    expect(announcement.text).toMatch(/^\d+ of \d+ people match$/);
  });

  it("lets go of a filter that does not let pass what is gone to, and only then", () => {
    const { session } = startSession(document);
    const only = { ...noFilter, categories: ["business"], isOnlyThese: true };
    session.getState().chooseFilter(only);
    const roleOf = (wanted: string) => startup.roles.find(({ category }) => category === wanted)!.id;
    session.getState().goTo({ kind: "role", setup: startup.id, role: roleOf("business") });
    expect(session.getState().filter).toEqual(only);
    session.getState().goTo({ kind: "role", setup: startup.id, role: roleOf("technical") });
    expect(session.getState().filter).toEqual(noFilter);
  });

  it("leaves the filter alone on undo, and forgets it with the document", async () => {
    const { session } = startSession(document);
    session.getState().chooseFilter({ ...noFilter, levels: ["lead"] });
    session.getState().dispatch({ kind: "rename-setup", setup: startup.id, name: "Tiny" });
    session.getState().undo();
    expect(session.getState().filter.levels).toEqual(["lead"]);
    await session.getState().startDocument(presetDocument("startup"));
    expect(session.getState().filter).toEqual(noFilter);
  });
});
