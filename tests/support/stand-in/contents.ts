import type { Frame, Page } from "@playwright/test";
import type { ContentsPart, FramePart } from "../../../electron/main/parts.ts";
import { fromShown } from "./address.ts";
import { Emitter } from "./events.ts";
import { deliverName } from "./page-script.ts";

type OpenHandler = Parameters<ContentsPart["setWindowOpenHandler"]>[0];

/** A frame as the program sees it: its address is the program's own, and asking a gone one fails. */
class StandInFrame implements FramePart {
  readonly #frame: Frame;

  constructor(frame: Frame) {
    this.#frame = frame;
  }

  get url(): string {
    return fromShown(this.#frame.url());
  }

  get detached(): boolean {
    return this.#frame.isDetached();
  }

  isDestroyed(): boolean {
    return this.#frame.isDetached();
  }
}

/** The page of a window. */
export class StandInContents extends Emitter implements ContentsPart {
  readonly id: number;
  readonly page: Promise<Page>;
  #shown: Page | null = null;
  #openHandler: OpenHandler | null = null;
  #isCrashed = false;
  #isDestroyed = false;
  #sent: Promise<unknown> = Promise.resolve();
  readonly #frames = new WeakMap<Frame, StandInFrame>();

  constructor(id: number, page: Promise<Page>) {
    super();
    this.id = id;
    this.page = page.then((shown) => this.#watch(shown));
  }

  get mainFrame(): StandInFrame {
    if (this.#shown === null) throw new Error("The page is not there yet");
    return this.frameOf(this.#shown.mainFrame());
  }

  frameOf(frame: Frame): StandInFrame {
    const known = this.#frames.get(frame) ?? new StandInFrame(frame);
    this.#frames.set(frame, known);
    return known;
  }

  isPage(page: Page): boolean {
    return this.#shown === page;
  }

  /** In order, like messages of the real one; a page that is gone misses them. */
  send(channel: string, ...given: unknown[]): void {
    this.#sent = this.#sent.then(async () => {
      const page = await this.page;
      if (page.isClosed() || this.#isCrashed) return;
      await page.evaluate(
        ([name, ...rest]) => {
          const deliver = (window as unknown as Record<string, ((...all: unknown[]) => void) | undefined>)[
            name as string
          ];
          deliver?.(...rest);
        },
        [deliverName, channel, ...given],
      );
    });
  }

  async executeJavaScript(code: string): Promise<unknown> {
    return (await this.page).evaluate(code);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  isCrashed(): boolean {
    return this.#isCrashed;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  noteDestroyed(): void {
    this.#isDestroyed = true;
  }

  noteLoading(): void {
    this.#isCrashed = false;
    this.emit("did-start-navigation", { isMainFrame: true, isSameDocument: false });
  }

  /** Answers whether the program lets this frame go to another address. */
  mayNavigate(frame: Frame, url: string): boolean {
    const details = { url, isMainFrame: frame.parentFrame() === null, frame: this.frameOf(frame) };
    return this.emitPreventable("will-frame-navigate", details);
  }

  /** Answers whether the program lets a page open this address in a window of its own. */
  mayOpen(url: string): boolean {
    return this.#openHandler?.({ url } as Parameters<OpenHandler>[0]).action === "allow";
  }

  #watch(page: Page): Page {
    this.#shown = page;
    page.on("crash", () => {
      this.#isCrashed = true;
      this.emit("render-process-gone", {}, { reason: "crashed", exitCode: 1 });
    });
    return page;
  }
}
