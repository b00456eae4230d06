import "./worker/warm-up.ts";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "./look/fonts.css";
import "./look/window.css";
import { createRoot } from "react-dom/client";
import { presetDocument } from "../shared/presets/presets.ts";
import { App } from "./App.tsx";
import { chooseHost } from "./host/choose-host.ts";
import { listenToKeys, undoInField } from "./keyboard/listen-to-keys.ts";
import { commitTyping } from "./keyboard/text-fields.ts";
import { showNotice } from "./notices/show-notice.tsx";
import { browserPreferences } from "./session/browser-preferences.ts";
import { connectHost } from "./session/connect-host.ts";
import { connectPage, systemTheme } from "./session/connect-page.ts";
import { createSession } from "./session/create-session.ts";
import { readAhead } from "./worker/held-document.ts";

const host = chooseHost(window);
const session = createSession({
  host,
  document: presetDocument("both"),
  preferences: browserPreferences(window),
  systemTheme: systemTheme(window),
  readAhead,
  notify: showNotice,
  commitTyping: () => commitTyping(document),
});

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element to draw into");
createRoot(root).render(<App session={session} host={host} />);
connectPage(session, host, window);
listenToKeys(session, host, document);
void connectHost(session, host, (action) => undoInField(action, document));
