import type { Subject } from "../../shared/scene/scene.ts";
import type { Selection, SessionState } from "./session-state.ts";

/** What of a drawing can be selected; a heading cannot. */
export function selectionOf(subject: Subject): Selection {
  switch (subject.kind) {
    case "decoration":
    case "report":
    case "band":
    case "team-fold":
      return { kind: "none" };
    case "person-fold":
      return { kind: "person", person: subject.person };
    case "group-link":
      return { kind: "group", group: subject.group };
    default:
      return subject;
  }
}

/** Selects what was chosen on a drawing. What folds opens as well, and a heading folds or opens its category. */
export function choose(session: SessionState, subject: Subject): void {
  if (subject.kind === "band") {
    session.toggleCategory(subject.category);
    return;
  }
  if (subject.kind === "team-fold") session.toggleTeam(subject.team);
  if (subject.kind === "group") session.openGroup(subject.group);
  if (subject.kind === "person-fold") session.togglePerson(subject.person);
  session.select(selectionOf(subject));
}
