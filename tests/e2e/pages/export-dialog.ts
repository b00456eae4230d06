import type { Locator } from "@playwright/test";
import type { TeamWindow } from "./team-window.ts";

export class ExportDialog {
  readonly #window: TeamWindow;

  constructor(window: TeamWindow) {
    this.#window = window;
  }

  get dialog(): Locator {
    return this.#window.page.getByRole("dialog", { name: "Export the drawing" });
  }

  async open(): Promise<void> {
    await this.#window.button("Export").click();
    await this.dialog.waitFor();
  }

  async choose(group: "Format" | "Scale" | "Theme", option: string): Promise<void> {
    await this.dialog.getByRole("radiogroup", { name: group }).getByRole("radio", { name: option }).check();
  }

  async confirm(format: "SVG" | "PNG"): Promise<void> {
    await this.dialog.getByRole("button", { name: `Export ${format}` }).click();
  }
}
