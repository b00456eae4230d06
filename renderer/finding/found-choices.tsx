import {
  IconFlag,
  IconListCheck,
  IconStack2,
  IconUser,
  IconUserQuestion,
  IconUsersGroup,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { type FoundGroup, find, type Hit, type Rank } from "../../shared/find/find.ts";
import type { FoundKind } from "../../shared/find/find-index.ts";
import { whereOf } from "../../shared/find/where.ts";
import { CategoryIcon } from "../look/CategoryIcon.tsx";
import type { Session } from "../session/create-session.ts";
import { findRole, shownSetup } from "../session/selectors.ts";
import type { SessionState } from "../session/session-state.ts";
import type { Choice, ChoiceGroup } from "./use-choice.ts";

const headings: Readonly<Record<FoundKind, string>> = {
  role: "Roles",
  phase: "Phases",
  task: "Tasks",
  person: "People",
  vacancy: "Vacancies",
  team: "Teams",
  setup: "Setups",
};

/** The fewer kinds there are, the more of each fit. */
const mostListed = (groups: number): number => (groups === 1 ? 12 : groups === 2 ? 7 : 4);

/** Everything in the document that the words find, to go to. */
export function foundChoices(
  session: Session,
  words: string,
): readonly (ChoiceGroup & { readonly best: Rank })[] {
  const state = session.getState();
  const groups = find(state.document, shownSetup(state)?.id ?? null, words);
  return groups.flatMap(({ kind, hits }) => groupOf(session, kind, hits, mostListed(groups.length)));
}

function groupOf(session: Session, kind: FoundKind, hits: FoundGroup["hits"], most: number) {
  const [first] = hits;
  if (first === undefined) return [];
  const choices = hits.slice(0, most).map((hit) => choiceOf(session, hit));
  return [{ heading: headings[kind], choices, more: hits.length - choices.length, best: first.rank }];
}

function choiceOf(session: Session, hit: Hit): Choice {
  const state = session.getState();
  return {
    id: JSON.stringify(hit.target),
    label: hit.name,
    sign: signOf(state, hit.target),
    detail: whereOf(state.document, shownSetup(state)?.id ?? null, hit),
    run: () => session.getState().goTo(hit.target),
  };
}

const quiet = {
  size: 16,
  stroke: 1.6,
  color: "var(--ink-muted)",
  "aria-hidden": true,
  style: { flex: "none" },
};

function signOf({ document }: SessionState, target: Hit["target"]): ReactNode {
  switch (target.kind) {
    case "role": {
      const setup = document.setups.find(({ id }) => id === target.setup) ?? null;
      return <CategoryIcon category={findRole(setup, target.role)?.category ?? ""} />;
    }
    case "phase":
      return <IconFlag {...quiet} />;
    case "task":
      return <IconListCheck {...quiet} />;
    case "person":
      return <IconUser {...quiet} />;
    case "vacancy":
      return <IconUserQuestion {...quiet} />;
    case "team":
      return <IconUsersGroup {...quiet} />;
    case "setup":
      return <IconStack2 {...quiet} />;
  }
}
