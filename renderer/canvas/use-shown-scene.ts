import { useEffect, useRef, useState } from "react";
import type { Scene } from "../../shared/scene/scene.ts";
import { eased, tweenScene } from "../../shared/scene/tween.ts";

const durationMs = 350;
export const wantsReducedMotion = (): boolean =>
  window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * The scene to show now: the target, or a picture on the way to it. A new target is approached from whatever is
 * shown at that moment. With `isInstant`, or where the user wants less motion, the target is shown at once.
 */
export function useShownScene(target: Scene, isInstant: boolean): Scene {
  const [shown, setShown] = useState(target);
  const latest = useRef(target);
  useEffect(() => {
    const from = latest.current;
    const show = (scene: Scene) => {
      latest.current = scene;
      setShown(scene);
    };
    if (from === target) return;
    if (
      isInstant ||
      wantsReducedMotion() ||
      from.background !== target.background ||
      [from, target].some(({ parts }) => parts.length === 0)
    ) {
      show(target);
      return;
    }
    let frame = 0;
    let startedAt: number | null = null;
    const step = (now: number) => {
      startedAt ??= now;
      const t = Math.min(1, (now - startedAt) / durationMs);
      show(tweenScene(from, target, eased(t)));
      if (t < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [target, isInstant]);
  return isInstant ? target : shown;
}
