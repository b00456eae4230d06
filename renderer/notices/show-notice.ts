import { notifications } from "@mantine/notifications";
import type { Notice } from "../session/session-state.ts";

const shortMs = 5_000;
const longMs = 15_000;

export function showNotice({ tone, title, message }: Notice): void {
  const isProblem = tone === "problem";
  notifications.show({
    title,
    message,
    color: isProblem ? "red" : "teal",
    autoClose: isProblem ? longMs : shortMs,
    withBorder: true,
  });
}
