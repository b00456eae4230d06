import type { Locator } from "@playwright/test";
import type { TeamWindow } from "./team-window.ts";

/** The panel that shows and edits what is selected. */
export class Inspector {
  readonly panel: Locator;

  constructor({ page }: TeamWindow) {
    this.panel = page.getByRole("complementary", { name: "Inspector" });
  }

  get roleName(): Locator {
    return this.panel.getByRole("textbox", { name: "Role name" });
  }

  get phaseName(): Locator {
    return this.panel.getByRole("textbox", { name: "Phase name" });
  }

  get category(): Locator {
    return this.panel.getByRole("combobox", { name: "Category" });
  }

  field(name: string): Locator {
    return this.panel.getByRole("textbox", { name });
  }

  button(name: string): Locator {
    return this.panel.getByRole("button", { name, exact: true });
  }

  /** The line of a role in the list of the setup's or a phase's roles. */
  roleLine(name: string): Locator {
    return this.panel.getByRole("listitem").getByRole("button", { name });
  }

  async showRole(name: string): Promise<void> {
    await this.roleLine(name).click();
  }

  /** How the role takes part in a task, or in "Design as a whole". */
  level(work: string, level: "None" | "Informed" | "Consulted" | "Contribute" | "Lead"): Locator {
    return this.panel
      .getByRole("radiogroup", { name: work, exact: true })
      .getByRole("radio", { name: level });
  }

  accountable(work: string): Locator {
    return this.panel.getByRole("button", { name: `Accountable for ${work}`, exact: true });
  }

  /** Opens a phase's part of the involvement, unless it is open. */
  async openPhase(name: string): Promise<void> {
    const phase = this.panel.getByRole("button", { name: new RegExp(`^${name}`), expanded: false });
    if (await phase.isVisible()) await phase.click();
  }
}
