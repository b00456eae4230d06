import { actions } from "../../shared/actions/registry.ts";
import { type Rank, rankByName, ranks } from "../../shared/find/find.ts";
import { foundChoices } from "../finding/found-choices.tsx";
import type { ChoiceGroup } from "../finding/use-choice.ts";
import type { Host } from "../host/host.ts";
import { shownShortcut } from "../keyboard/shortcuts.ts";
import type { Session } from "../session/create-session.ts";
import { isActionEnabled } from "../session/run-action.ts";
import classes from "./Palette.module.css";

/** What the words name at this moment: actions, and everything in the document to go to. The best match leads. */
export function paletteGroups(session: Session, host: Host, words: string): readonly ChoiceGroup[] {
  const groups = [...actionGroup(session, host, words), ...foundChoices(session, words)];
  return groups.sort((a, b) => ranks.indexOf(a.best) - ranks.indexOf(b.best));
}

function actionGroup(
  session: Session,
  { platform, edition }: Host,
  words: string,
): readonly (ChoiceGroup & { readonly best: Rank })[] {
  const state = session.getState();
  const offered = actions
    .filter(({ id }) => id !== "palette" && isActionEnabled(state, id))
    .filter(({ id }) => edition === "desktop" || id !== "close-window");
  const ranked = rankByName(offered, ({ label }) => label, words);
  const [first] = ranked;
  if (first === undefined) return [];
  const choices = ranked.map(({ item: { id, label } }) => {
    const shortcut = shownShortcut(id, platform, edition);
    return {
      id: `action ${id}`,
      label,
      aside: shortcut !== null && <kbd className={classes.keys}>{shortcut}</kbd>,
      run: () => session.getState().runAction(id),
    };
  });
  return [{ heading: "Actions", choices, more: 0, best: first.rank }];
}
