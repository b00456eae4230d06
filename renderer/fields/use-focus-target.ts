import { type RefObject, useEffect } from "react";
import { useSession } from "../session/SessionContext.tsx";
import type { FocusTarget } from "../session/session-state.ts";

/** Gives the field the keyboard, its text selected, when the session asks for it. */
export function useFocusTarget(target: FocusTarget, field: RefObject<HTMLInputElement | null>): void {
  const isWanted = useSession((state) => state.focusTarget === target);
  const focus = useSession((state) => state.focus);
  useEffect(() => {
    if (!isWanted || field.current === null) return;
    field.current.focus();
    field.current.select();
    focus(null);
  }, [isWanted, field, focus]);
}
