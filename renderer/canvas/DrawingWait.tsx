import { Button, Loader } from "@mantine/core";
import { useEffect, useState } from "react";
import classes from "./DrawingCanvas.module.css";
import type { Wait } from "./use-drawing.ts";

/** A shorter wait needs no word. */
const quietMs = 300;

export function DrawingWait({ wait, roleCount }: { readonly wait: Wait; readonly roleCount: number }) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLong(true), quietMs);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  const { isCancelled, cancel, resume } = wait;
  return (
    <div className={classes.wait} role="status">
      {!isCancelled && <Loader size={14} />}
      <span>
        {isCancelled ? "The drawing is not up to date" : `Drawing ${roleCount.toLocaleString("en")} roles`}
      </span>
      <Button size="compact-xs" variant="default" onClick={isCancelled ? resume : cancel}>
        {isCancelled ? "Draw" : "Cancel"}
      </Button>
    </div>
  );
}
