import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { HostProvider } from "./host/HostContext.tsx";
import type { Host } from "./host/host.ts";
import { theme } from "./look/theme.ts";
import type { Session } from "./session/create-session.ts";
import { SessionProvider, useSession } from "./session/SessionContext.tsx";
import { CrashGuard } from "./window/CrashGuard.tsx";
import { Window } from "./window/Window.tsx";

export function App({ session, host }: { session: Session; host: Host }) {
  return (
    <HostProvider host={host}>
      <SessionProvider session={session}>
        <ThemedWindow />
      </SessionProvider>
    </HostProvider>
  );
}

function ThemedWindow() {
  const scheme = useSession((state) => state.theme);
  return (
    <MantineProvider theme={theme} forceColorScheme={scheme}>
      <Notifications position="bottom-center" />
      <CrashGuard>
        <Window />
      </CrashGuard>
    </MantineProvider>
  );
}
