import type { ThemeName } from "../../shared/scene/scene.ts";
import type { Host } from "../host/host.ts";
import type { Session } from "./create-session.ts";
import { isDirty } from "./selectors.ts";

const darkQuery = "(prefers-color-scheme: dark)";

export function systemTheme(page: Window): ThemeName {
  return page.matchMedia(darkQuery).matches ? "dark" : "light";
}

/** Follows the system's theme, shows the document in the page's title and, in a browser, asks before unsaved work is left. */
export function connectPage(session: Session, host: Host, page: Window): void {
  page.matchMedia(darkQuery).addEventListener("change", () => {
    session.getState().followSystemTheme(systemTheme(page));
  });
  const showTitle = () => {
    const { document, file } = session.getState();
    page.document.title = `${isDirty(session.getState()) ? "• " : ""}${file?.name ?? document.title} – Roleloom`;
  };
  showTitle();
  session.subscribe(showTitle);
  if (host.edition === "desktop") return;
  page.addEventListener("beforeunload", (event) => {
    if (isDirty(session.getState())) event.preventDefault();
  });
}
