import type { Locator, Page } from "@playwright/test";

/** The window as its user knows it: by the names of what is in it. */
export class TeamWindow {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get drawing(): Locator {
    return this.page.getByRole("region", { name: "Team drawing" });
  }

  get documentName(): Locator {
    return this.page.getByRole("textbox", { name: "Document name" });
  }

  /** "", "Edited", "Saving…" or "Saved". */
  get savedState(): Locator {
    return this.page.getByTestId("saved-state");
  }

  get search(): Locator {
    return this.page.getByRole("combobox", { name: "Search" });
  }

  get palette(): Locator {
    return this.page.getByRole("combobox", { name: "Command palette" });
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  setup(name: string): Locator {
    return this.page.getByRole("radio", { name });
  }

  /** How the setup is drawn: "Map", "Lanes" or "People". */
  view(name: string): Locator {
    return this.page.getByRole("radiogroup", { name: "View" }).getByRole("radio", { name });
  }

  async showSetup(name: string): Promise<void> {
    await this.setup(name).check();
  }

  async renameDocument(name: string): Promise<void> {
    await this.documentName.fill(name);
    await this.documentName.press("Enter");
  }

  get unsavedQuestion(): Locator {
    return this.page.getByRole("dialog", { name: /^Save the changes to/ });
  }

  get conflictQuestion(): Locator {
    return this.page.getByRole("dialog", { name: /was changed by another program$/ });
  }

  /** Presses a button of the question that is open. */
  async answer(question: Locator, button: string): Promise<void> {
    await question.getByRole("button", { name: button, exact: true }).click();
  }

  /** Presses a button that closes the window, perhaps before the press is over. */
  async answerAndLeave(question: Locator, button: string): Promise<void> {
    const closed = this.page.waitForEvent("close");
    await this.answer(question, button).catch((error: unknown) => {
      if (!this.page.isClosed()) throw error;
    });
    await closed;
  }

  get notice(): Locator {
    return this.page.getByRole("alert");
  }
}
