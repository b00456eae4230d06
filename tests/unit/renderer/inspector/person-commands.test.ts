import { describe, expect, it } from "vitest";
import { shareCommand, teamsCommand } from "../../../../renderer/inspector/staffing.ts";
import { applyCommand } from "../../../../shared/commands/apply.ts";
import type { PersonId } from "../../../../shared/model/document.ts";
import { smallDocument } from "../../../support/builders.ts";
import { startSession } from "../../../support/start-session.ts";

const document = smallDocument();
const setup = document.setups[0]!;
const [ada, ben] = [setup.people[0]!, setup.people[1]!];

describe("editing somebody", () => {
  it("makes a team that is not there yet and joins it, as one step", () => {
    const applied = applyCommand(document, teamsCommand(setup, ben, ["Core", "Fraud desk"]));
    if (!applied.ok) throw new Error("refused");
    const { teams, people } = applied.value.setups[0]!;
    expect(teams.map(({ name }) => name)).toEqual(["Core", "Fraud desk"]);
    expect(people[1]!.teams).toEqual(teams.map(({ id }) => id));
  });

  it("leaves a team without making anything", () => {
    const applied = applyCommand(document, teamsCommand(setup, ben, []));
    expect(applied.ok && applied.value.setups[0]!.people[1]!.teams).toEqual([]);
    expect(applied.ok && applied.value.setups[0]!.teams).toEqual(setup.teams);
  });

  it("is selected from the drawing, changed, and undone", () => {
    const { session } = startSession(document);
    session.getState().choose({ kind: "person", person: ada.id });
    expect(session.getState().selection).toEqual({ kind: "person", person: ada.id });
    session.getState().dispatch(shareCommand(setup, ada.roles[0]!.role, ada, 0.3));
    expect(session.getState().document.setups[0]!.people[0]!.roles[0]!.share).toBe(0.3);
    session.getState().undo();
    expect(session.getState().document).toBe(document);
    expect(session.getState().selection.kind).toBe("person");
  });

  it("refuses a manager who reports to them, and says so", () => {
    const { session, notices } = startSession(document);
    const update = { kind: "update-person", setup: setup.id, person: ada.id } as const;
    expect(session.getState().dispatch({ ...update, patch: { reportsTo: [ben.id] } })).toBe(false);
    expect(notices.map(({ title }) => title)).toEqual(["People would report in a circle"]);
  });

  it("deletes them with the lines to them, and leaves nothing selected", () => {
    const { session } = startSession(document);
    session.getState().select({ kind: "person", person: ada.id });
    session.getState().runAction("delete-selection");
    const { people } = session.getState().document.setups[0]!;
    expect(people.map(({ id, reportsTo }) => [id, reportsTo])).toEqual([["ben" as PersonId, []]]);
    expect(session.getState().selection).toEqual({ kind: "none" });
  });
});
