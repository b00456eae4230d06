import "../../../renderer/worker/warm-up.ts";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "../../../renderer/look/fonts.css";
import "../../../renderer/look/window.css";
import { createRoot } from "react-dom/client";
import { App } from "../../../renderer/App.tsx";
import { chooseHost } from "../../../renderer/host/choose-host.ts";
import { browserPreferences } from "../../../renderer/session/browser-preferences.ts";
import { connectPage, systemTheme } from "../../../renderer/session/connect-page.ts";
import { createSession } from "../../../renderer/session/create-session.ts";
import { readAhead } from "../../../renderer/worker/held-document.ts";
import { parseDocument } from "../../../shared/file/parse.ts";
import { instrument } from "./instruments.ts";
import { rootElement } from "./root-element.ts";

/** The browser edition's whole window, as its own `main.tsx` starts it, on the map of the document under test. */
// Drawn when the first link is there, or of a large team the picture of the whole.
instrument(".react-flow__edge path, [data-painted]");
const answer = await fetch("./team.roleloom");
const bytes = new Uint8Array(await answer.arrayBuffer());
const noteRead = readAhead(bytes);
const parsed = parseDocument(bytes, new TextDecoder("utf-8", { fatal: true }));
if (!parsed.ok) throw new Error(`refused: ${parsed.error.kind}`);
noteRead(parsed.value);
const host = chooseHost(window);
const session = createSession({
  host,
  document: parsed.value,
  preferences: browserPreferences(window),
  systemTheme: systemTheme(window),
  readAhead,
  notify: () => undefined,
  commitTyping: () => undefined,
});
// The peers draw every role, and links from roles to phases.
session.getState().showView("map");
session.getState().groupRoles(null);
createRoot(rootElement()).render(<App session={session} host={host} />);
connectPage(session, host, window);
