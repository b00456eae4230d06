import { describe, expect, test } from "vitest";
import { isDirty } from "../../../../renderer/session/selectors.ts";
import type { RoleId, SetupId } from "../../../../shared/model/document.ts";
import { buildDocument, id, phase, role, setup } from "../../../support/builders.ts";
import { startSession } from "../../../support/start-session.ts";

const startup = id<SetupId>("startup");
const analyst = id<RoleId>("analyst");

const team = () =>
  buildDocument({
    phases: [phase("Design")],
    setups: [setup("Startup", { roles: [role("Analyst"), role("Engineer")] }), setup("Enterprise")],
  });

const rename = (name: string) =>
  ({ kind: "update-role", setup: startup, role: analyst, patch: { name } }) as const;

describe("editing", () => {
  test("an edit makes the document dirty, and undo makes it clean again", () => {
    const { session } = startSession(team());
    expect(isDirty(session.getState())).toBe(false);
    session.getState().dispatch(rename("Data analyst"));
    expect(isDirty(session.getState())).toBe(true);
    session.getState().undo();
    expect(isDirty(session.getState())).toBe(false);
    session.getState().redo();
    expect(session.getState().document.setups[0]?.roles[0]?.name).toBe("Data analyst");
  });

  test("edits with one merge key are undone together", () => {
    const { session } = startSession(team());
    const before = session.getState().document;
    session.getState().dispatch(rename("Data"), { mergeKey: "name" });
    session.getState().dispatch(rename("Data analyst"), { mergeKey: "name" });
    session.getState().undo();
    expect(session.getState().document).toBe(before);
  });

  test("a command that fails says why and leaves the document and its history", () => {
    const { session, notices } = startSession(team());
    const { document, history } = session.getState();
    const isDone = session.getState().dispatch({ kind: "remove-role", setup: startup, role: id("nobody") });
    expect(isDone).toBe(false);
    expect(session.getState().document).toBe(document);
    expect(session.getState().history).toBe(history);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatchObject({ tone: "problem" });
  });

  test("a command that changes nothing is no step of the history", () => {
    const { session } = startSession(team());
    const { history } = session.getState();
    expect(session.getState().dispatch(rename("Analyst"))).toBe(true);
    expect(session.getState().history).toBe(history);
  });

  test("what is deleted is no longer selected, and undo does not leave a dangling selection", () => {
    const { session } = startSession(team());
    session.getState().select({ kind: "role", role: analyst });
    session.getState().runAction("delete-selection");
    expect(session.getState().selection).toEqual({ kind: "none" });
    expect(session.getState().document.setups[0]?.roles.map(({ name }) => name)).toEqual(["Engineer"]);
    session.getState().undo();
    expect(session.getState().document.setups[0]?.roles).toHaveLength(2);
  });

  test("undo of a new setup shows one that is there", () => {
    const { session } = startSession(team());
    const command = {
      kind: "duplicate-setup",
      setup: startup,
      id: id<SetupId>("copy"),
      name: "Copy",
    } as const;
    session.getState().dispatch(command);
    session.getState().showSetup(id("copy"));
    session.getState().undo();
    expect(session.getState().setupId).toBe("startup");
  });

  test("says what was undone", () => {
    const { session } = startSession(team());
    session.getState().dispatch(rename("Data analyst"));
    session.getState().undo();
    expect(session.getState().announcement.text).toMatch(/^Undone: ./);
  });

  test("a new role is selected, its name ready to be typed over, its id new in every setup", () => {
    const { session } = startSession(team());
    session.getState().runAction("add-role");
    session.getState().showSetup(id("enterprise"));
    session.getState().runAction("add-role");
    const ids = session.getState().document.setups.map(({ roles }) => roles.at(-1)?.id);
    expect(new Set(ids).size).toBe(2);
    expect(session.getState().selection).toEqual({ kind: "role", role: ids[1] });
    expect(session.getState().focusTarget).toBe("name");
  });

  test("switching the setup keeps a role selected that both have", () => {
    const both = buildDocument({
      setups: [
        setup("Startup", { roles: [role("Analyst"), role("Engineer")] }),
        setup("Enterprise", { roles: [role("Analyst")] }),
      ],
    });
    const { session } = startSession(both);
    session.getState().select({ kind: "role", role: analyst });
    session.getState().showSetup(id("enterprise"));
    expect(session.getState().selection).toEqual({ kind: "role", role: "analyst" });
    session.getState().showSetup(startup);
    session.getState().select({ kind: "role", role: id("engineer") });
    session.getState().showSetup(id("enterprise"));
    expect(session.getState().selection).toEqual({ kind: "none" });
  });

  test("an action that makes no sense now does nothing, and none is carried out behind a dialog", () => {
    const { session } = startSession(team());
    const { document } = session.getState();
    session.getState().runAction("delete-selection");
    session.getState().runAction("undo");
    session.getState().showDialog({ kind: "export" });
    session.getState().runAction("add-role");
    expect(session.getState().document).toBe(document);
  });
});
