import type { BrowserWindowConstructorOptions, Rectangle, WebPreferences } from "electron";
import { palettes } from "../../shared/scene/palette.ts";
import { leastSize } from "./window-bounds.ts";

/** Most of these are Electron's defaults; they are written out so that a change of defaults changes nothing here. */
export function webPreferences(preloadPath: string): WebPreferences {
  return {
    preload: preloadPath,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    disableDialogs: true,
    // The checker would fetch its word lists from a server.
    spellcheck: false,
  };
}

export type WindowLook = {
  readonly place: Partial<Rectangle>;
  readonly isDark: boolean;
  readonly preloadPath: string;
  readonly isDevelopment: boolean;
};

/** Shown until the page has drawn itself, so that a dark desktop sees no white flash. */
export const backgroundColour = (isDark: boolean): string => palettes[isDark ? "dark" : "light"].background;

export function windowOptions({ place, isDark, preloadPath, isDevelopment }: WindowLook) {
  return {
    ...place,
    minWidth: leastSize.width,
    minHeight: leastSize.height,
    show: false,
    title: "Roleloom",
    backgroundColor: backgroundColour(isDark),
    webPreferences: { ...webPreferences(preloadPath), devTools: isDevelopment },
  } satisfies BrowserWindowConstructorOptions;
}
