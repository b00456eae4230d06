import { describe, expect, it } from "vitest";
import type { Session } from "../../../../renderer/session/create-session.ts";
import { isActionEnabled } from "../../../../renderer/session/run-action.ts";
import { shownSetup } from "../../../../renderer/session/selectors.ts";
import { foldSetup } from "../../../../shared/model/fold.ts";
import { foldPeople } from "../../../../shared/model/fold-people.ts";
import type { GroupKey } from "../../../../shared/model/folds.ts";
import { categoryKey } from "../../../../shared/model/folds.ts";
import { presetDocument } from "../../../../shared/presets/presets.ts";
import { id, smallDocument } from "../../../support/builders.ts";
import { generatePeople } from "../../../support/generate-people.ts";
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
    expect(start(300).getState()).toMatchObject({ folds: { by: null }, isFoldingAutomatic: true });
    expect(start(301).getState()).toMatchObject({ folds: { by: "kind" }, isFoldingAutomatic: true });
  });

  it("decides anew for each document until the user has chosen", async () => {
    const session = start(3);
    await session.getState().startDocument(generateTeam({ roles: 301, seed: 3 }));
    expect(session.getState().folds.by).toBe("kind");
    session.getState().groupRoles(null);
    const [small] = session.getState().document.setups;
    session.getState().showSetup(small!.id);
    expect(session.getState()).toMatchObject({ folds: { by: null }, isFoldingAutomatic: false });
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
    expect(session.getState().folds).toMatchObject({ by: null, open: [], categories: [] });
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
    expect(session.getState().folds).toMatchObject({ by: "kind", open: [] });
    session.getState().runAction("collapse-phases");
    session.getState().runAction("expand-all");
    expect(session.getState().folds).toMatchObject({ by: null, open: [], categories: [] });
  });
});

describe("the reporting lines", () => {
  const large = () => startSession(generatePeople({ people: 400, seed: 7 })).session;
  const shownPeople = ({ getState }: Session) =>
    foldPeople(shownSetup(getState())!, getState().folds.people).setup.people;

  it("of many people open at the levels that can be read, and all of them at a word", () => {
    const session = large();
    session.getState().runAction("show-people");
    expect(shownPeople(session).length).toBeLessThanOrEqual(60);
    session.getState().runAction("expand-all");
    expect(shownPeople(session)).toHaveLength(400);
    session.getState().runAction("collapse-all");
    expect(shownPeople(session)).toHaveLength(1);
  });

  it("open and collapse from the drawing and by command, and stay so over undo, view and setup", () => {
    const { session } = startSession(presetDocument("both"));
    session.getState().showSetup(id("enterprise"));
    session.getState().showView("people");
    const head = shownSetup(session.getState())!.people.find(({ reportsTo }) => reportsTo.length === 0)!;
    const before = shownPeople(session).length;
    session.getState().choose({ kind: "person", person: head.id });
    session.getState().runAction("toggle-reports");
    const collapsed = shownPeople(session).length;
    expect(collapsed).toBeLessThan(before);
    session.getState().runAction("add-role");
    session.getState().undo();
    session.getState().showView("map");
    session.getState().showSetup(id("startup"));
    session.getState().showSetup(id("enterprise"));
    expect(shownPeople(session)).toHaveLength(collapsed);
    session.getState().choose({ kind: "person-fold", person: head.id });
    expect(shownPeople(session)).toHaveLength(before);
  });

  it("give way to teams, which open and collapse one by one and all together", () => {
    const { session } = startSession(presetDocument("enterprise"));
    session.getState().showView("people");
    session.getState().groupPeople([]);
    const { teams } = shownSetup(session.getState())!;
    expect(shownPeople(session).map(({ name }) => name)).toEqual(teams.map(({ name }) => name));
    session.getState().choose({ kind: "team-fold", team: teams[0]!.id });
    expect(session.getState().folds.people.openTeams).toEqual([teams[0]!.id]);
    session.getState().runAction("expand-all");
    expect(shownPeople(session)).toHaveLength(shownSetup(session.getState())!.people.length);
    expect(isActionEnabled(session.getState(), "expand-all")).toBe(false);
    session.getState().runAction("collapse-all");
    expect(session.getState().folds.people.openTeams).toEqual([]);
    session.getState().groupPeople(null);
    expect(session.getState().folds.people.openTeams).toBeNull();
  });

  it("open for whomever a search goes to", () => {
    const session = large();
    const setup = shownSetup(session.getState())!;
    const last = setup.people.at(-1)!;
    session.getState().goTo({ kind: "person", setup: setup.id, person: last.id });
    expect(shownPeople(session)).toContain(last);
    expect(session.getState().selection).toEqual({ kind: "person", person: last.id });
  });

  it("of nobody who leads offer nothing to collapse", () => {
    const { session } = startSession(presetDocument("startup"));
    session.getState().showView("people");
    expect(isActionEnabled(session.getState(), "toggle-reports")).toBe(false);
    session.getState().select({ kind: "person", person: id("kenji") });
    expect(isActionEnabled(session.getState(), "toggle-reports")).toBe(false);
    session.getState().select({ kind: "person", person: id("zuri") });
    expect(isActionEnabled(session.getState(), "toggle-reports")).toBe(true);
  });
});
