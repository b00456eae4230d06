import { createStore, type StoreApi } from "zustand/vanilla";
import type { ActionId } from "../../shared/actions/registry.ts";
import { noFilter } from "../../shared/find/filter.ts";
import { startHistory } from "../../shared/history/history.ts";
import { editingActions } from "./editing.ts";
import { fileActions } from "./files.ts";
import { foldingActions, startingFolds } from "./folding.ts";
import { runAction } from "./run-action.ts";
import type { SessionAccess, SessionParts } from "./session-parts.ts";
import type { SessionData, SessionState } from "./session-state.ts";
import { startingView, viewActions } from "./viewing.ts";

export type Session = StoreApi<SessionState>;

function startingData({ host, document, preferences, systemTheme }: SessionParts): SessionData {
  const themeChoice = preferences.readTheme();
  return {
    history: startHistory(document),
    document,
    savedDocument: document,
    file: null,
    isSaving: false,
    savesToDownloads: host.savesTo === "downloads",
    recents: [],
    setupId: document.setups[0]?.id ?? null,
    ...startingView(document.setups[0] ?? null),
    ...startingFolds(document.setups[0] ?? null),
    themeChoice,
    systemTheme,
    theme: themeChoice === "system" ? systemTheme : themeChoice,
    selection: { kind: "none" },
    hovered: null,
    revealed: null,
    filter: noFilter,
    query: "",
    dialog: null,
    focusTarget: null,
    announcement: { text: "", count: 0 },
    canvas: null,
  };
}

/** The state of one window: the document with its history, what is shown of it, and where it is kept. */
export function createSession(parts: SessionParts): Session {
  return createStore<SessionState>()((set, get) => {
    const access: SessionAccess = { get, set, parts };
    return {
      ...startingData(parts),
      ...editingActions(access),
      ...fileActions(access),
      ...foldingActions(access),
      ...viewActions(access),
      runAction: (action: ActionId) => {
        parts.commitTyping();
        runAction(get(), action);
      },
    };
  });
}
