import classes from "./DrawingCanvas.module.css";
import type { Tip } from "./use-pointing.ts";

const besidePx = 14;

/** The whole name of what is painted under the pointer. Screen readers hear it by keyboard instead. */
export function PointerTip({ tip: { label, x, y } }: { readonly tip: Tip }) {
  const isLeft = x > window.innerWidth / 2;
  const side = isLeft ? { right: window.innerWidth - x + besidePx } : { left: x + besidePx };
  return (
    <div className={classes.tip} style={{ ...side, top: y + besidePx }} aria-hidden="true">
      {label}
    </div>
  );
}
