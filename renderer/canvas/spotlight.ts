import type { Setup } from "../../shared/model/document.ts";
import type { PhaseLink } from "../../shared/model/queries.ts";
import type { Part, Subject } from "../../shared/scene/scene.ts";
import type { Selection } from "../session/session-state.ts";

/**
 * Which parts stay lit while one thing is hovered, or while a search is typed. Decoration never dims.
 * Null means that everything is lit.
 */
export function litParts(
  focus: Subject | null,
  query: string,
  links: readonly PhaseLink[],
  setup: Setup,
): ((part: Part) => boolean) | null {
  if (focus && focus.kind !== "decoration" && focus.kind !== "person") return litByFocus(focus, links);
  const words = query.trim().toLocaleLowerCase();
  if (words === "") return null;
  const found = new Set(
    setup.roles.filter(({ name }) => name.toLocaleLowerCase().includes(words)).map(({ id }) => id),
  );
  return ({ subject }) => !("role" in subject) || found.has(subject.role);
}

function litByFocus(
  focus: Exclude<Subject, { kind: "decoration" | "person" }>,
  links: readonly PhaseLink[],
): (part: Part) => boolean {
  const lit = links.filter(
    (link) =>
      (!("role" in focus) || link.role === focus.role) && (!("phase" in focus) || link.phase === focus.phase),
  );
  const roles = new Set([...lit.map(({ role }) => role), ...("role" in focus ? [focus.role] : [])]);
  const phases = new Set([...lit.map(({ phase }) => phase), ...("phase" in focus ? [focus.phase] : [])]);
  return ({ subject }) => {
    switch (subject.kind) {
      case "decoration":
      case "person":
        return true;
      case "role":
        return roles.has(subject.role);
      case "phase":
        return phases.has(subject.phase);
      case "link":
        return lit.some(({ role, phase }) => role === subject.role && phase === subject.phase);
    }
  };
}

/** Whether a part is what the selection names. */
export function isSelected(subject: Subject, selection: Selection): boolean {
  if (subject.kind !== selection.kind) return false;
  const isSameRole = !("role" in subject) || ("role" in selection && subject.role === selection.role);
  const isSamePhase = !("phase" in subject) || ("phase" in selection && subject.phase === selection.phase);
  return isSameRole && isSamePhase;
}
