import { useStoreApi } from "@xyflow/react";
import { useEffect, useState } from "react";
import type { Rect } from "../../shared/layout/geometry.ts";
import { followView } from "./follow-view.ts";
import { viewOf } from "./use-camera.ts";

const restMs = 60;

export type RestingView = { readonly rect: Rect; readonly zoom: number };

/** What is in view since the view last came to rest; null before it first did. */
export function useRestingView(): RestingView | null {
  const store = useStoreApi();
  const [resting, setResting] = useState<RestingView | null>(null);
  useEffect(() => {
    let timer = 0;
    const rest = () => {
      const { transform, width, height } = store.getState();
      const [x, y, zoom] = transform;
      if (width > 0) setResting({ rect: viewOf({ x, y, zoom }, { width, height }), zoom });
    };
    const follow = () => {
      clearTimeout(timer);
      timer = window.setTimeout(rest, restMs);
    };
    const unsubscribe = followView(store, follow);
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [store]);
  return resting;
}
