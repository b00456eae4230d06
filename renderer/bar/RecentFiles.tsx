import { Menu } from "@mantine/core";
import { useSession } from "../session/SessionContext.tsx";

const mostShown = 4;

export function RecentFiles() {
  const recents = useSession((state) => state.recents);
  const openRecent = useSession((state) => state.openRecent);
  if (recents.length === 0) return null;
  return (
    <>
      <Menu.Label>Recent files</Menu.Label>
      {recents.slice(0, mostShown).map(({ handle, name, location, isMissing }) => (
        <Menu.Item key={handle} disabled={isMissing} title={location} onClick={() => void openRecent(handle)}>
          {name}
        </Menu.Item>
      ))}
    </>
  );
}
