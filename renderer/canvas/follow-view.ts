import type { useStoreApi, Viewport } from "@xyflow/react";
import type { Size } from "./use-camera.ts";

/** Calls with the view as it is, and as often as it changes, in the same frame. Returns what ends that. */
export function followView(
  store: ReturnType<typeof useStoreApi>,
  onMoved: (view: Viewport, size: Size) => void,
): () => void {
  const follow = ({ transform: [x, y, zoom], width, height } = store.getState()) =>
    onMoved({ x, y, zoom }, { width, height });
  follow();
  return store.subscribe((state, before) => {
    const isMoved = state.transform !== before.transform || state.width !== before.width;
    if (isMoved || state.height !== before.height) follow(state);
  });
}
