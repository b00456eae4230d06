import type { Page } from "@playwright/test";
import type { ActionId } from "../../../shared/actions/registry.ts";

/** The editions the specs run on. */
export const targetNames = ["browser", "stand-in", "electron"] as const;
export type TargetName = (typeof targetNames)[number];
export type TargetOptions = { readonly target: TargetName };

/** Does what leads to a file being asked for or written, such as a click on a button. */
export type Act = () => Promise<unknown>;

/** A running Roleloom and the hands of its user, the same for every edition. */
export type RoleloomApp = {
  readonly target: TargetName;
  /** A fresh folder for the user's files. */
  readonly folder: string;
  /** The window's page; another one after `relaunch`. */
  readonly page: Page;
  /** By the native menu on the desktop, by its key in a browser. */
  chooseAction(action: ActionId): Promise<void>;
  /** Chooses `path` in the dialog that `act` leads to. */
  openFrom(path: string, act: Act): Promise<void>;
  /** Chooses `path` in the dialog that `act` leads to, and waits until the file is written. */
  saveTo(path: string, act: Act): Promise<void>;
  /** Waits until `act` has written the open file at `path`; a browser without file access downloads it there. */
  saveInPlace(path: string, act: Act): Promise<void>;
  /** What the window's frame or the browser's tab says. */
  title(): Promise<string>;
  /** The user's way to close the window. Answers whether it closed at once. */
  askToClose(): Promise<boolean>;
  /** Starts again with the same settings, as after closing. */
  relaunch(files?: readonly string[]): Promise<void>;
  /** `null` in a browser. */
  readonly desktop: DesktopControls | null;
  /** What went wrong where no spec looks: errors of the page, reports of the program, requests to elsewhere. */
  complaints(): Promise<readonly string[]>;
  stop(): Promise<void>;
};

/** What only a desktop program has. */
export type DesktopControls = {
  isMenuItemEnabled(action: ActionId): Promise<boolean>;
  /** Labels in File, Open recent. */
  recentLabels(): Promise<readonly string[]>;
  chooseRecent(label: string): Promise<void>;
  /** The file manager opens a file with the program that is already running. */
  handOver(path: string): Promise<void>;
  /** Answers the next open or save dialog with Cancel. */
  cancelNextDialog(kind: "open" | "save"): Promise<void>;
};
