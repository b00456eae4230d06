import type { Matches } from "../find/filter.ts";
import type { GroupKey } from "../model/folds.ts";
import type { RoleGroup } from "../model/role-groups.ts";
import type { Part, Scene, Subject } from "./scene.ts";

/** Links lie over each other in trunks, where faintness adds up. */
const dimmedOpacity = { link: 0.12, other: 0.28 } as const;

/**
 * The scene with everything faint that a filter does not let pass. A group passes with any of its roles. Phases and what
 * stands for nothing stay as they are.
 */
export function dimScene(scene: Scene, matches: Matches, groups: ReadonlyMap<GroupKey, RoleGroup>): Scene {
  const passes = passing(matches, groups);
  return { ...scene, parts: scene.parts.map((part) => (passes(part.subject) ? part : dimmed(part))) };
}

function dimmed(part: Part): Part {
  const isLink = part.subject.kind === "link" || part.subject.kind === "group-link";
  return { ...part, opacity: (part.opacity ?? 1) * (isLink ? dimmedOpacity.link : dimmedOpacity.other) };
}

function passing(
  { roles, people, hasLink }: Matches,
  groups: ReadonlyMap<GroupKey, RoleGroup>,
): (subject: Subject) => boolean {
  const membersOf = (group: GroupKey) => groups.get(group)?.roles ?? [];
  return (subject) => {
    switch (subject.kind) {
      case "role":
        return roles.has(subject.role);
      case "group":
        return membersOf(subject.group).some(({ id }) => roles.has(id));
      case "link":
        return hasLink(subject.role, subject.phase);
      case "group-link":
        return membersOf(subject.group).some(({ id }) => hasLink(id, subject.phase));
      case "report":
        return people.has(subject.manager) && people.has(subject.report);
      case "person":
        return people.has(subject.person);
      case "phase":
      case "person-fold":
      case "team-fold":
      case "band":
      case "decoration":
        return true;
    }
  };
}
