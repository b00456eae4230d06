import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { execPath } from "node:process";
import type { Readable } from "node:stream";
import { afterEach, describe, expect, it } from "vitest";
import { headless, launcher, projectFolder, runRoleloom } from "../support/run-program.ts";

type Server = { readonly port: number; readonly stderr: string; stop(): Promise<number | null> };

const running = new Set<ChildProcessByStdio<null, Readable, Readable>>();
afterEach(async () => {
  for (const child of running) child.kill("SIGKILL");
});

/** Resolves when the program has printed its address. */
function startServer(words: readonly string[]): Promise<Server> {
  const child = spawn(execPath, words, {
    cwd: projectFolder,
    env: headless,
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let stdout = "";
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.on("exit", (code) => reject(new Error(`ended with ${code} before it served: ${stderr}`)));
    child.stdout.on("data", (chunk: Buffer) => {
      stdout += chunk.toString();
      const port = /^Roleloom is running at http:\/\/127\.0\.0\.1:(\d+)\/$/m.exec(stdout)?.[1];
      if (port === undefined) return;
      const stop = async (): Promise<number | null> => {
        running.delete(child);
        child.kill("SIGTERM");
        const [code] = await once(child, "exit");
        return code;
      };
      resolve({ port: Number(port), stderr, stop });
    });
  });
}

const serve = (...words: string[]): Promise<Server> => startServer([launcher, "serve", ...words]);

describe("starting without a display", () => {
  it("says why there is no desktop window, serves the built page and ends cleanly when told to", async () => {
    const server = await startServer(["--import", "tsx", "build/launch/start.ts"]);
    expect(server.stderr.split("\n")[0]).toContain("no display");
    const answer = await fetch(`http://127.0.0.1:${server.port}/`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await answer.text()).toBe(await readFile(join(projectFolder, "out/renderer/index.html"), "utf8"));
    expect(await server.stop()).toBe(0);
  });

  it("serves every script and style that the page names", async () => {
    const server = await serve("--port", "0");
    const page = await (await fetch(`http://127.0.0.1:${server.port}/`)).text();
    const names = [...page.matchAll(/(?:src|href)="(\.\/[^"]+)"/g)].map(([, name]) => name ?? "");
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const { status } = await fetch(new URL(name, `http://127.0.0.1:${server.port}/`));
      expect.soft(status, name).toBe(200);
    }
    await server.stop();
  });
});

describe("the address", () => {
  it("is the same at each start, and another one, said so, while the usual one is taken", async () => {
    const first = await serve();
    const second = await serve();
    expect(second.port).not.toBe(first.port);
    expect(second.stderr).toMatch(/Port \d+ is taken/);
    await second.stop();
    await first.stop();
  });

  it("is the one asked for, or none", async () => {
    const first = await serve("--port", "0");
    const second = await runRoleloom(["serve", "--port", String(first.port)], { cwd: projectFolder });
    expect(second.code).toBe(2);
    expect(second.stderr).toContain(String(first.port));
    expect(second.stdout.toString()).toBe("");
    await first.stop();
  });
});
