import { createContext, type ReactNode, useContext } from "react";
import { useStore } from "zustand";
import type { Session } from "./create-session.ts";
import type { SessionState } from "./session-state.ts";

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The store itself, for handlers that read the state when they run. */
export function useSessionStore(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("Used outside of a SessionProvider");
  return session;
}

export function useSession<Selected>(select: (state: SessionState) => Selected): Selected {
  return useStore(useSessionStore(), select);
}
