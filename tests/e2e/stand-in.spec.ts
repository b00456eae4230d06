import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import type { Bridge, HostEvent } from "../../shared/ipc/contract.ts";
import { StandIn } from "../support/stand-in/stand-in.ts";
import { bundleFolder } from "./harness/stand-in-app.ts";

/** The stand-in and the built desktop bundles together, over a page of two lines in place of the window. */

type Started = { readonly standIn: StandIn; readonly page: Page; readonly folder: string };

const pageSource = `<!doctype html><title>Page</title><div id="out"></div><script src="./page.js"></script>`;
const pageScript = `
  window.events = [];
  window.roleloom.onEvent((event) => window.events.push(event));
`;

const test = base.extend<{ readonly started: Started }>({
  started: async ({ browser }, use) => {
    const folder = await mkdtemp(join(tmpdir(), "roleloom-stand-in-"));
    const bundles = join(folder, "out");
    await cp(join(bundleFolder, "main"), join(bundles, "main"), { recursive: true });
    await cp(join(bundleFolder, "preload"), join(bundles, "preload"), { recursive: true });
    await mkdir(join(bundles, "renderer"));
    await writeFile(join(bundles, "renderer", "index.html"), pageSource);
    await writeFile(join(bundles, "renderer", "page.js"), pageScript);
    await writeFile(join(bundles, "secret.txt"), "outside of the window's folder");
    const context = await browser.newContext({ serviceWorkers: "block" });
    const standIn = new StandIn({ context, bundleFolder: bundles, homeFolder: join(folder, "home") });
    await standIn.start();
    await use({ standIn, page: await standIn.firstPage(), folder });
    await context.close();
    await rm(folder, { recursive: true });
  },
});

type PageGlobals = { readonly roleloom: Bridge; readonly events: readonly HostEvent[] };

const state = (page: Page, isDirty: boolean, enabledActions: readonly string[] = []) =>
  page.evaluate(
    ([dirty, actions]) => {
      const { roleloom } = window as unknown as PageGlobals;
      return roleloom.request("window.show-state", {
        title: "Fraud detection",
        isDirty: dirty,
        enabledActions: [...actions] as never,
      });
    },
    [isDirty, enabledActions] as const,
  );

const kinds = (page: Page) =>
  page.evaluate(() => (window as unknown as PageGlobals).events.map(({ kind }) => kind));

test("shows the page with its bridge, frozen, and under the security policy", { tag: "@stand-in" }, async ({
  started: { page, standIn },
}) => {
  expect(await page.evaluate(() => Object.keys((window as unknown as PageGlobals).roleloom))).toEqual([
    "platform",
    "request",
    "onEvent",
  ]);
  expect(await page.evaluate(() => Object.isFrozen((window as unknown as PageGlobals).roleloom))).toBe(true);
  const hasRun = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.hasRun = true";
    document.body.append(script);
    return "hasRun" in window;
  });
  expect(hasRun).toBe(false);
  expect(standIn.app.isSandboxed).toBe(true);
  expect(standIn.session.schemes.map(({ scheme }) => scheme)).toEqual(["app"]);
});

test("keeps a page where it is and everything else out", { tag: "@stand-in" }, async ({
  started: { page, standIn },
}) => {
  const address = page.url();
  const opened: Page[] = [];
  page.context().on("page", (other) => opened.push(other));
  await page.evaluate(() => {
    location.href = "https://example.test/elsewhere";
  });
  await page.evaluate(() => {
    location.href = "/page.js";
  });
  await page.evaluate(() => void window.open("https://example.test/new"));
  await page.evaluate(() => {
    document.body.innerHTML = `<a href="/page.js">here</a> <a href="/page.js" target="_blank">elsewhere</a>`;
  });
  const link = page.getByText("here", { exact: true });
  await page.getByText("elsewhere").click();
  await link.click();
  await link.click({ modifiers: ["ControlOrMeta"] });
  await link.click({ button: "middle" });
  await page.evaluate(() => {
    document.body.innerHTML = `<form action="/page.js"></form>`;
    document.forms[0]?.submit();
    document.head.innerHTML = `<meta http-equiv="refresh" content="0; url=/page.js">`;
  });
  const fetched = await page.evaluate(() =>
    fetch("https://example.test/data").then(
      () => "arrived",
      () => "refused",
    ),
  );
  const secret = await page.evaluate(() => fetch("/../secret.txt").then((response) => response.status));
  expect(fetched).toBe("refused");
  expect(secret).toBe(404);
  await expect.poll(() => opened.length).toBeGreaterThan(1);
  await expect.poll(() => page.context().pages()).toEqual([page]);
  expect(page.url()).toBe(address);
  expect(standIn.session.permissionCheck?.(null, "media", "", {} as never)).toBe(false);
});

test("asks the page before it closes a window with unsaved changes", { tag: "@stand-in" }, async ({
  started: { page, standIn },
}) => {
  await state(page, true);
  expect(standIn.window.title).toBe("• Fraud detection – Roleloom");
  expect(standIn.window.isEdited).toBe(true);
  expect(await standIn.window.requestClose()).toBe(false);
  await expect.poll(() => kinds(page)).toEqual(["close-requested"]);
  await page
    .evaluate(() => (window as unknown as PageGlobals).roleloom.request("window.close", {}))
    .catch(() => undefined);
  await expect.poll(() => standIn.hasEnded).toBe(true);
});

test("closes a window without unsaved changes at once, and ends", { tag: "@stand-in" }, async ({
  started: { page, standIn },
}) => {
  await state(page, false);
  expect(await standIn.window.requestClose()).toBe(true);
  await expect.poll(() => standIn.hasEnded).toBe(true);
});

test("lets a window be closed whose page has crashed", { tag: "@stand-in" }, async ({
  started: { page, standIn },
}) => {
  await state(page, true);
  standIn.dialogs.press(1);
  await page.goto("chrome://crash").catch(() => undefined);
  await expect.poll(() => standIn.hasEnded).toBe(true);
});

test("greys out what the page cannot do, and sends what it can", { tag: "@stand-in" }, async ({
  started: { page, standIn },
}) => {
  expect(standIn.menus.find("Edit", "Undo").enabled).toBe(false);
  await state(page, false, ["undo", "save"]);
  expect(standIn.menus.find("Edit", "Undo").enabled).toBe(true);
  expect(standIn.menus.find("Edit", "Redo").enabled).toBe(false);
  standIn.menus.choose("Edit", "Undo");
  standIn.menus.press("CmdOrCtrl+S");
  await expect
    .poll(() => page.evaluate(() => (window as unknown as PageGlobals).events))
    .toEqual([
      { kind: "action", action: "undo" },
      { kind: "action", action: "save" },
    ]);
});

test("hands a file over once the page has asked, and queues it before", { tag: "@stand-in" }, async ({
  started: { page, standIn, folder },
}) => {
  await writeFile(join(folder, "a.roleloom"), "a");
  await writeFile(join(folder, "b.roleloom"), "b");
  standIn.openFromSystem(join(folder, "a.roleloom"));
  const take = () =>
    page.evaluate(async () => {
      const answer = await (window as unknown as PageGlobals).roleloom.request("file.take-pending", {});
      return answer.ok ? (answer.value?.name ?? null) : answer.error.problem.kind;
    });
  expect(await take()).toBe("a.roleloom");
  expect(await take()).toBe(null);
  standIn.window.minimize();
  standIn.startAgain(["b.roleloom"], folder);
  expect(standIn.window.isMinimized()).toBe(false);
  await expect.poll(() => kinds(page)).toContain("open-file");
});

test("opens where it was closed", { tag: "@stand-in" }, async ({ started: { page, standIn, folder } }) => {
  const place = { x: 40, y: 60, width: 1000, height: 640 };
  await standIn.window.moveTo(place);
  expect(await standIn.window.requestClose()).toBe(true);
  await expect.poll(() => standIn.hasEnded).toBe(true);
  const context = await page.context().browser()?.newContext();
  if (context === undefined) throw new Error("no browser");
  const again = new StandIn({ context, bundleFolder: join(folder, "out"), homeFolder: join(folder, "home") });
  await again.start();
  await again.firstPage();
  expect(again.window.options).toMatchObject(place);
  await context.close();
});

test("follows the system into the dark", { tag: "@stand-in" }, async ({ started: { page, standIn } }) => {
  const before = standIn.window.backgroundColour;
  await standIn.setDark(true);
  expect(standIn.window.backgroundColour).not.toBe(before);
  expect(await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches)).toBe(true);
});

test("ends at once when it is the second of its kind", { tag: "@stand-in" }, async ({
  started: { page, folder },
}) => {
  const context = page.context();
  const home = join(folder, "other");
  const second = new StandIn({
    context,
    bundleFolder: join(folder, "out"),
    homeFolder: home,
    isFirstInstance: false,
  });
  second.runProgram();
  await expect.poll(() => second.hasEnded).toBe(true);
  expect(second.windows.size).toBe(0);
});

test("refuses a frame inside the page", { tag: "@stand-in" }, async ({ started: { page } }) => {
  const answer = await page.evaluate(async () => {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    return "roleloom" in (frame.contentWindow as object);
  });
  expect(answer).toBe(false);
});
