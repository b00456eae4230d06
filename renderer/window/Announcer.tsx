import { VisuallyHidden } from "@mantine/core";
import { useSession } from "../session/SessionContext.tsx";

/** Says what just happened to those who cannot see it. The key makes a repeated sentence a new one. */
export function Announcer() {
  const { text, count } = useSession((state) => state.announcement);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      <span key={count}>{text}</span>
    </VisuallyHidden>
  );
}
