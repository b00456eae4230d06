import type { RoleloomDocument } from "../../shared/model/document.ts";
import type { ThemeName } from "../../shared/scene/scene.ts";
import type { Host } from "../host/host.ts";
import type { Notice, SessionData, SessionState, ThemeChoice } from "./session-state.ts";

/** What the session asks of the world; tests give fakes. */
export type SessionParts = {
  readonly host: Host;
  readonly notify: (notice: Notice) => void;
  /** Lets the worker read a file as well; returns what is to be told what came of it here. */
  readonly readAhead: (bytes: Uint8Array) => (document: RoleloomDocument) => void;
  /** Puts what is being typed into the document, before an action looks at it. */
  readonly commitTyping: () => void;
  readonly preferences: Preferences;
  readonly document: RoleloomDocument;
  readonly systemTheme: ThemeName;
};

export type Preferences = {
  readTheme(): ThemeChoice;
  writeTheme(choice: ThemeChoice): void;
};

/** Slices read and write the whole state through this pair. */
export type SessionAccess = {
  readonly get: () => SessionState;
  readonly set: (change: Partial<SessionData>) => void;
  readonly parts: SessionParts;
};
