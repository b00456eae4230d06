/** Part of every page: when it first shows its drawing, and a hand at work on it. */

type Gesture = { readonly pane: string; readonly panFrames: number; readonly zoomFrames: number };

/** Notes when the first frame that shows the drawing is over, in milliseconds since navigation. */
function noteFirstDrawing(drawn: string): void {
  const look = () => {
    if (document.querySelector(drawn) === null) {
      requestAnimationFrame(look);
      return;
    }
    requestAnimationFrame(() =>
      setTimeout(() => {
        document.documentElement.dataset.benchDrawnMs = String(performance.now());
      }),
    );
  };
  requestAnimationFrame(look);
}

/** A hand that drags the background to and fro, then zooms in and out, once a frame; the frames' lengths. */
async function panAndZoom({ pane, panFrames, zoomFrames }: Gesture): Promise<readonly number[]> {
  const target = document.querySelector(pane);
  if (target === null) throw new Error(`The page has no ${pane}.`);
  const middle = { x: innerWidth / 2, y: innerHeight / 2 };
  const at = (x: number, y: number) => ({
    clientX: x,
    clientY: y,
    bubbles: true,
    cancelable: true,
    view: window,
  });
  const mouse = (type: string, on: EventTarget, x: number, buttons: number) =>
    on.dispatchEvent(new MouseEvent(type, { ...at(x, middle.y), buttons }));
  const wheel = (deltaY: number) =>
    target.dispatchEvent(new WheelEvent("wheel", { ...at(middle.x, middle.y), deltaY, ctrlKey: true }));
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const lengths: number[] = [];
  let last = await nextFrame();
  const frame = async () => {
    const now = await nextFrame();
    lengths.push(now - last);
    last = now;
  };
  mouse("mousedown", target, middle.x, 1);
  for (let index = 1; index <= panFrames; index++) {
    mouse("mousemove", window, middle.x + 300 * Math.sin(index / 12), 1);
    await frame();
  }
  mouse("mouseup", window, middle.x + 60, 0);
  for (let index = 0; index < zoomFrames; index++) {
    wheel(index < zoomFrames / 2 + 4 ? -6 : 6);
    await frame();
  }
  return lengths;
}

/** What the bench asks of a page. */
export type Instruments = { readonly panAndZoom: (gesture: Gesture) => Promise<readonly number[]> };

/** Called before anything is fetched; `drawn` selects what is there once the drawing is. */
export function instrument(drawn: string): void {
  noteFirstDrawing(drawn);
  Object.assign(window, { panAndZoom } satisfies Instruments);
}
