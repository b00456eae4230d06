import type { Preferences } from "./session-parts.ts";

const themeKey = "roleloom.theme";

/** A browser that refuses storage, as private windows may, only forgets: it keeps nothing and fails nothing. */
function attempt<Value>(access: () => Value): Value | null {
  try {
    return access();
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

export function browserPreferences(page: Window): Preferences {
  return {
    readTheme: () => {
      const kept = attempt(() => page.localStorage.getItem(themeKey));
      return kept === "light" || kept === "dark" ? kept : "system";
    },
    writeTheme: (choice) => {
      attempt(() => page.localStorage.setItem(themeKey, choice));
    },
  };
}
