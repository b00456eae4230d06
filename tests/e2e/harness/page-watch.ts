import type { Page } from "@playwright/test";

/** Collects what a page complains about: uncaught errors, console errors, violations of its security policy. */
export function watchPage(page: Page, complaints: string[]): void {
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.stack ?? error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
}
