/** What decides which edition this machine can show; passed in so that every case can be tested on one machine. */
export type Machine = {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  /** The Electron program that is there, or null. */
  findElectron(): string | null;
  /** Fetches it from its makers, which takes a while the first time; null where that cannot be. */
  fetchElectron(): string | null;
};

export type Edition =
  | { readonly kind: "desktop"; readonly electron: string }
  | { readonly kind: "browser"; readonly reason: string };

const browser = (reason: string): Edition => ({ kind: "browser", reason });

/** The desktop edition where it can be shown, else the browser edition and one line that says why. */
export function chooseEdition(machine: Machine): Edition {
  const { platform, environment, isRoot } = machine;
  if (platform === "linux" && !environment.DISPLAY && !environment.WAYLAND_DISPLAY) {
    return browser("There is no display for a desktop window; serving the browser edition.");
  }
  if (platform === "linux" && isRoot) {
    return browser("Electron's sandbox does not run as root; serving the browser edition.");
  }
  const present = machine.findElectron();
  if (present !== null) return { kind: "desktop", electron: present };
  if (environment.CI)
    return browser("Electron's program is not on this machine; serving the browser edition.");
  const fetched = machine.fetchElectron();
  if (fetched !== null) return { kind: "desktop", electron: fetched };
  return browser("Electron's program could not be fetched; serving the browser edition.");
}
