import type { Locator } from "@playwright/test";
import { expect } from "../harness/fixtures.ts";
import type { TeamWindow } from "./team-window.ts";

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The drawing as a hand uses it. */
export class Canvas {
  readonly #window: TeamWindow;

  constructor(window: TeamWindow) {
    this.#window = window;
  }

  /** A card or a phase, by how its spoken name begins. */
  node(name: string): Locator {
    return this.#window.drawing.getByRole("button", { name: new RegExp(`^${name}, `) });
  }

  /** A line of the drawing, by its spoken name. */
  link(name: string): Locator {
    return this.#window.drawing.locator(`.react-flow__edge[aria-label^="${name}"]`);
  }

  /** Where something is once it has stopped moving. */
  async restingBox(locator: Locator): Promise<Box> {
    let last = "";
    await expect
      .poll(async () => {
        const before = last;
        last = JSON.stringify(await locator.boundingBox());
        return last !== "null" && last === before;
      })
      .toBe(true);
    return JSON.parse(last) as Box;
  }

  async drag(locator: Locator, by: { readonly x: number; readonly y: number }): Promise<void> {
    const { x, y, width, height } = await this.restingBox(locator);
    const { mouse } = this.#window.page;
    await mouse.move(x + width / 2, y + height / 4);
    await mouse.down();
    await mouse.move(x + width / 2 + by.x / 2, y + height / 4 + by.y / 2, { steps: 4 });
    await mouse.move(x + width / 2 + by.x, y + height / 4 + by.y, { steps: 4 });
    await mouse.up();
  }

  /** Drags from the dot on a card to the middle of a phase. */
  async connect(role: string, phase: string): Promise<void> {
    const { mouse } = this.#window.page;
    await this.node(role).hover();
    const dot = await this.restingBox(this.node(role).locator(".react-flow__handle"));
    const target = await this.restingBox(this.node(phase));
    await mouse.move(dot.x + dot.width / 2, dot.y + dot.height / 2);
    await mouse.down();
    await mouse.move(target.x + target.width / 3, target.y + target.height / 3, { steps: 8 });
    await mouse.up();
  }
}
