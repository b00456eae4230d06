import type { Level } from "../../shared/model/document.ts";
import { linkWidthPx } from "../../shared/scene/link-line.ts";

/** The drawing's sign for a level: the line's weight and what ends it. Its name stands beside it for screen readers. */
export function LevelSign({ level }: { level: Level | null }) {
  return (
    <svg width="20" height="16" viewBox="0 0 20 16" aria-hidden="true" style={{ flex: "none" }}>
      {level === null ? (
        <path d="M7 8h6" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" opacity="0.55" />
      ) : (
        <>
          <path d="M1 8h12" stroke="currentColor" strokeWidth={linkWidthPx[level]} />
          <End level={level} />
        </>
      )}
    </svg>
  );
}

function End({ level }: { level: Level }) {
  switch (level) {
    case "lead":
      return <path d="M10 1.5 19 8l-9 6.5z" fill="currentColor" />;
    case "contribute":
      return <circle cx="14.5" cy="8" r="4.2" fill="currentColor" />;
    case "consulted":
      return (
        <circle
          cx="14.5"
          cy="8"
          r="3.6"
          fill="var(--sign-ground, var(--surface))"
          stroke="currentColor"
          strokeWidth="1.6"
        />
      );
    case "informed":
      return <path d="M14 3v10" stroke="currentColor" strokeWidth="2" />;
  }
}
