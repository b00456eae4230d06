import type { MenuItemConstructorOptions } from "electron";
import type { BuiltMenu, MenuPart } from "../../../electron/main/parts.ts";

type Item = MenuItemConstructorOptions;

/** As it is shown: an ampersand marks a key, two of them are one. */
const labelOf = (item: Item): string => (item.label ?? `role ${item.role}`).replace(/&(&?)/g, "$1");
const submenuOf = (item: Item): readonly Item[] => (Array.isArray(item.submenu) ? item.submenu : []);

function everyItem(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => [item, ...everyItem(submenuOf(item))]);
}

/** The application menu: its items can be looked at, chosen by their labels, and reached by their keys. */
export class StandInMenus implements MenuPart {
  readonly #templates = new WeakMap<BuiltMenu, readonly Item[]>();
  #shown: readonly Item[] = [];

  buildFromTemplate(template: Item[]): BuiltMenu {
    const built = {};
    this.#templates.set(built, template);
    return built;
  }

  setApplicationMenu(menu: BuiltMenu | null): void {
    this.#shown = menu === null ? [] : (this.#templates.get(menu) ?? []);
  }

  /** The item under these labels, such as "File", "Open recent". */
  find(...labels: readonly string[]): Item {
    let items = this.#shown;
    let found: Item | undefined;
    for (const label of labels) {
      found = items.find((item) => labelOf(item) === label);
      if (found === undefined) {
        throw new Error(`No menu item ${labels.join(" > ")}; here are ${items.map(labelOf).join(", ")}`);
      }
      items = submenuOf(found);
    }
    if (found === undefined) throw new Error("No label was given");
    return found;
  }

  labelsUnder(...labels: readonly string[]): readonly string[] {
    return submenuOf(this.find(...labels))
      .filter((item) => item.type !== "separator")
      .map(labelOf);
  }

  byId(id: string): Item {
    const found = everyItem(this.#shown).find((item) => item.id === id);
    if (found === undefined) throw new Error(`No menu item with the id ${id}`);
    return found;
  }

  choose(...labels: readonly string[]): void {
    this.#click(this.find(...labels));
  }

  chooseById(id: string): void {
    this.#click(this.byId(id));
  }

  /** What the menu does with a key the page left alone; answers whether an item took it. */
  press(accelerator: string): boolean {
    const found = everyItem(this.#shown).find(
      (item) =>
        item.accelerator === accelerator && item.enabled !== false && item.registerAccelerator !== false,
    );
    if (found !== undefined) this.#click(found);
    return found !== undefined;
  }

  #click(item: Item): void {
    if (item.enabled === false) throw new Error(`${labelOf(item)} is greyed out`);
    (item.click as (() => void) | undefined)?.();
  }
}
