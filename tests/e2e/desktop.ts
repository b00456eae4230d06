import { env, platform } from "node:process";
import type { TestInfo } from "@playwright/test";
import { findElectron } from "../../build/launch/electron-binary.ts";

/** Why real Electron cannot run here; `null` where it can. */
export function whyNoElectron(): string | null {
  if (findElectron() === null) return "not run: Electron's binary is not on this machine";
  const hasDisplay = platform !== "linux" || env.DISPLAY !== undefined || env.WAYLAND_DISPLAY !== undefined;
  return hasDisplay ? null : "not run: there is no display for Electron";
}

/** The one reason for which a spec may be left out; the runner counts it as skipped, never as passed. */
export function leaveOutWithoutElectron(info: Pick<TestInfo, "skip">): void {
  const reason = whyNoElectron();
  info.skip(reason !== null, reason ?? "");
}
