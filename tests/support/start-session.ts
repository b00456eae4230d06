import { createSession, type Session } from "../../renderer/session/create-session.ts";
import type { Notice, ThemeChoice } from "../../renderer/session/session-state.ts";
import type { RoleloomDocument } from "../../shared/model/document.ts";
import { createFakeHost, type FakeHost } from "./fake-host.ts";

export type StartedSession = {
  readonly session: Session;
  readonly host: FakeHost;
  readonly notices: Notice[];
  readonly keptThemes: ThemeChoice[];
};

/** A session on a fake host, with everything it says kept for the test to read. */
export function startSession(document: RoleloomDocument, theme: ThemeChoice = "system"): StartedSession {
  const host = createFakeHost();
  const notices: Notice[] = [];
  const keptThemes: ThemeChoice[] = [];
  const session = createSession({
    host,
    document,
    systemTheme: "light",
    readAhead: () => () => undefined,
    notify: (notice) => notices.push(notice),
    commitTyping: () => undefined,
    preferences: { readTheme: () => theme, writeTheme: (choice) => keptThemes.push(choice) },
  });
  return { session, host, notices, keptThemes };
}
