import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { MapCanvas } from "./canvas/MapCanvas.tsx";
import type { Host } from "./host/host.ts";
import type { Session } from "./session/create-session.ts";
import { SessionProvider, useSession } from "./session/SessionContext.tsx";

export function App({ session }: { session: Session; host: Host }) {
  return (
    <SessionProvider session={session}>
      <Themed />
    </SessionProvider>
  );
}

function Themed() {
  const theme = useSession((state) => state.theme);
  return (
    <MantineProvider forceColorScheme={theme}>
      <Notifications />
      <main className="window-canvas">
        <MapCanvas />
      </main>
    </MantineProvider>
  );
}
