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

  async choose(group: "Format" | "Size in pixels" | "Theme", option: string | RegExp): Promise<void> {
    await this.dialog.getByRole("radiogroup", { name: group }).getByRole("radio", { name: option }).check();
  }

  /** Width and height that the dialog tells of a size. */
  async pixels(size: string): Promise<readonly number[]> {
    const label = this.dialog.getByText(new RegExp(`^${size}.*×`));
    return (
      ((await label.textContent()) ?? "")
        .match(/\d+ × \d+$/)?.[0]
        .split(" × ")
        .map(Number) ?? []
    );
  }

  /** Shown while a picture is drawn. */
  get progress(): Locator {
    return this.dialog.getByRole("progressbar", { name: "Drawing the picture" });
  }

  async confirm(format: "SVG" | "PNG"): Promise<void> {
    await this.dialog.getByRole("button", { name: `Export ${format}` }).click();
  }
}
