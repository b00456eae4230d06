import { spawn } from "node:child_process";

type Platform = NodeJS.Platform;
type Environment = Readonly<Record<string, string | undefined>>;

/** The command that shows an address in the user's browser; null where nobody would see it. */
export function browserCommand(
  address: string,
  platform: Platform,
  environment: Environment,
): readonly [string, readonly string[]] | null {
  if (environment.CI !== undefined && environment.CI !== "") return null;
  if (platform === "darwin") return ["open", [address]];
  if (platform === "win32") return ["cmd", ["/c", "start", "", address]];
  const hasDisplay = Boolean(environment.DISPLAY) || Boolean(environment.WAYLAND_DISPLAY);
  return hasDisplay ? ["xdg-open", [address]] : null;
}

/** A convenience: the address is printed anyway, so a machine without a browser is no failure. */
export function openInBrowser(address: string, platform: Platform, environment: Environment): void {
  const command = browserCommand(address, platform, environment);
  if (command === null) return;
  const child = spawn(command[0], command[1], { stdio: "ignore", detached: true });
  child.on("error", () => child.unref());
  child.unref();
}
