import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import type { Notice } from "../session/session-state.ts";

const shortMs = 6_000;
const longMs = 14_000;

export function showNotice({ tone, title, message, action }: Notice): void {
  const isProblem = tone === "problem";
  const id = notifications.show({
    title,
    message: (
      <>
        {message}
        {action !== undefined && (
          <Button mt={8} variant="default" display="block" onClick={act}>
            {action.label}
          </Button>
        )}
      </>
    ),
    color: isProblem ? "red" : "teal",
    icon: isProblem ? <IconAlertTriangle size={18} stroke={1.6} /> : <IconCheck size={18} stroke={1.8} />,
    autoClose: isProblem ? longMs : shortMs,
    withBorder: true,
  });
  function act(): void {
    action?.run();
    notifications.hide(id);
  }
}
