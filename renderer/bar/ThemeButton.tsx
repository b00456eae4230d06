import { ActionIcon, Tooltip } from "@mantine/core";
import { IconMoon, IconSun } from "@tabler/icons-react";
import { useSession } from "../session/SessionContext.tsx";

export function ThemeButton() {
  const theme = useSession((state) => state.theme);
  const runAction = useSession((state) => state.runAction);
  const other = theme === "light" ? "Dark theme" : "Light theme";
  const Icon = theme === "light" ? IconMoon : IconSun;
  return (
    <Tooltip label={other}>
      <ActionIcon aria-label={other} onClick={() => runAction("toggle-theme")}>
        <Icon size={18} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
