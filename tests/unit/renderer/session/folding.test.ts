import { describe, expect, it } from "vitest";
import type { Session } from "../../../../renderer/session/create-session.ts";
import { shownSetup } from "../../../../renderer/session/selectors.ts";
import { foldSetup } from "../../../../shared/model/fold.ts";
import type { GroupKey } from "../../../../shared/model/folds.ts";
import { categoryKey, noFolds } from "../../../../shared/model/folds.ts";
import { presetDocument } from "../../../../shared/presets/presets.ts";
import { id, smallDocument } from "../../../support/builders.ts";
import { generateTeam } from "../../../support/generate-team.ts";
import { startSession } from "../../../support/start-session.ts";

const start = (roles: number) => startSession(generateTeam({ roles, seed: 3 })).session;
const folded = ({ getState }: Session) => {
  const { document, folds } = getState();
  return foldSetup(document, shownSetup(getState())!, folds);
};
const firstGroup = (session: Session): GroupKey => [...folded(session).groups.keys()][0]!;

describe("a window", () => {
  it("shows a setup of 300 roles as it is, and groups a larger one by kind", () => {
    expect(start(300).getState()).toMatchObject({ folds: noFolds, isFoldingAutomatic: true });
    expect(start(301).getState()).toMatchObject({ folds: { by: "kind" }, isFoldingAutomatic: true });
  });

  it("decides anew for each document until the user has chosen", async () => {
    const session = start(3);
    await session.getState().startDocument(generateTeam({ roles: 301, seed: 3 }));
    expect(session.getState().folds.by).toBe("kind");
    session.getState().groupRoles(null);
    const [small] = session.getState().document.setups;
    session.getState().showSetup(small!.id);
    expect(session.getState()).toMatchObject({ folds: noFolds, isFoldingAutomatic: false });
  });

  it("keeps what is folded over undo, another setup and another view", () => {
    const { session } = startSession(presetDocument("both"));
    session.getState().groupRoles("category");
    session.getState().togglePhase(id("design"));
    session.getState().runAction("add-role");
    const { folds } = session.getState();
    session.getState().undo();
    session.getState().showSetup(id("enterprise"));
    session.getState().showView("lanes");
    expect(session.getState().folds).toBe(folds);
  });

  it("opens a group that is chosen on the drawing, and keeps it selected until it is gone", () => {
    const session = start(40);
    session.getState().groupRoles("kind");
    const group = firstGroup(session);
    session.getState().choose({ kind: "group", group });
    expect(folded(session).groups.get(group)!.isOpen).toBe(true);
    expect(session.getState().selection).toEqual({ kind: "group", group });
    session.getState().closeGroup(group);
    expect(session.getState().selection).toEqual({ kind: "group", group });
    session.getState().groupRoles("category");
    expect(session.getState().selection).toEqual({ kind: "none" });
  });

  it("deletes nothing when a group is selected", () => {
    const session = start(40);
    session.getState().groupRoles("kind");
    const { document } = session.getState();
    session.getState().select({ kind: "group", group: firstGroup(session) });
    session.getState().runAction("delete-selection");
    expect(session.getState().document).toBe(document);
  });

  it("folds and opens a category by its heading, whatever else is grouped", () => {
    const { session } = startSession(smallDocument());
    session.getState().choose({ kind: "band", category: "technical" });
    expect(folded(session).groups.get(categoryKey("technical"))!.isOpen).toBe(false);
    session.getState().choose({ kind: "band", category: "technical" });
    expect(session.getState().folds).toEqual(noFolds);
    session.getState().groupRoles("category");
    session.getState().choose({ kind: "band", category: "technical" });
    expect(folded(session).groups.get(categoryKey("technical"))!.isOpen).toBe(true);
  });

  it("opens whatever hides a role or a phase's tasks when it is to be shown", () => {
    const session = start(150);
    session.getState().groupRoles("category");
    session.getState().togglePhase(id("design"));
    session.getState().unfold({ kind: "role", role: id("role-1") });
    session.getState().unfold({ kind: "phase", phase: id("design") });
    expect(folded(session).setup.roles.map((role) => role.id)).toContain("role-1");
    expect(session.getState().folds.phases).toEqual([]);
  });

  it("collapses and expands everything by command", () => {
    const session = start(40);
    session.getState().runAction("collapse-all");
    session.getState().openGroup(firstGroup(session));
    session.getState().runAction("collapse-all");
    expect(session.getState().folds).toEqual({ ...noFolds, by: "kind" });
    session.getState().runAction("collapse-phases");
    session.getState().runAction("expand-all");
    expect(session.getState().folds).toEqual(noFolds);
  });
});
