import { actions } from "../../shared/actions/registry.ts";
import type { Choice, ChoiceGroup } from "../finding/use-choice.ts";
import type { Host } from "../host/host.ts";
import { shownShortcut } from "../keyboard/shortcuts.ts";
import { CategoryIcon } from "../look/CategoryIcon.tsx";
import type { Session } from "../session/create-session.ts";
import { isActionEnabled } from "../session/run-action.ts";
import { shownSetup } from "../session/selectors.ts";
import type { SessionState } from "../session/session-state.ts";
import classes from "./Palette.module.css";

const mostShown = 60;

type Known = Choice & { readonly keywords?: string };

/** What the words name at this moment: actions first, then whatever there is to go to. */
export function paletteGroups(session: Session, host: Host, words: string): readonly ChoiceGroup[] {
  const state = session.getState();
  const wanted = words.trim().toLocaleLowerCase();
  const holdsWords = ({ label, keywords = "" }: Known) =>
    `${label} ${keywords}`.toLocaleLowerCase().includes(wanted);
  return [
    { heading: "Actions", choices: actionChoices(session, host) },
    { heading: "Go to role", choices: roleChoices(state) },
    { heading: "Go to phase", choices: phaseChoices(state) },
    { heading: "Show setup", choices: setupChoices(state) },
  ]
    .map(({ heading, choices }) => ({ heading, choices: choices.filter(holdsWords).slice(0, mostShown) }))
    .filter(({ choices }) => choices.length > 0);
}

function actionChoices(session: Session, { platform, edition }: Host): readonly Known[] {
  // The palette itself is a dialog, in front of which no action makes sense: they are asked about the window behind it.
  const behind = { ...session.getState(), dialog: null };
  return actions
    .filter(({ id }) => id !== "palette" && isActionEnabled(behind, id))
    .filter(({ id }) => edition === "desktop" || id !== "close-window")
    .map(({ id, label }) => {
      const shortcut = shownShortcut(id, platform, edition);
      return {
        id: `action ${id}`,
        label,
        aside: shortcut !== null && <kbd className={classes.keys}>{shortcut}</kbd>,
        run: () => session.getState().runAction(id),
      };
    });
}

function roleChoices(state: SessionState): readonly Known[] {
  return (shownSetup(state)?.roles ?? []).map(({ id, name, category }) => ({
    id: `role ${id}`,
    label: name,
    keywords: category,
    sign: <CategoryIcon category={category} />,
    run: () => {
      state.select({ kind: "role", role: id });
      state.canvas?.reveal({ kind: "role", role: id });
    },
  }));
}

function phaseChoices(state: SessionState): readonly Known[] {
  return state.document.phases.map(({ id, name }) => ({
    id: `phase ${id}`,
    label: name,
    run: () => {
      state.select({ kind: "phase", phase: id });
      state.canvas?.reveal({ kind: "phase", phase: id });
    },
  }));
}

function setupChoices({ document, showSetup }: SessionState): readonly Known[] {
  return document.setups.map(({ id, name }) => ({
    id: `setup ${id}`,
    label: name,
    run: () => showSetup(id),
  }));
}
