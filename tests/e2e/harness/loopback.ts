import { spawn } from "node:child_process";
import { once } from "node:events";
import { execPath } from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../../out/cli/index.mjs", import.meta.url));

export type Loopback = { readonly address: string; readonly stop: () => Promise<void> };

/** The browser edition as a user starts it, on a free port. */
export async function startLoopback(): Promise<Loopback> {
  const server = spawn(execPath, [program, "serve", "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(server, "exit");
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(line)?.[0];
    if (address === undefined) continue;
    return {
      address,
      async stop() {
        server.kill("SIGTERM");
        await exited;
      },
    };
  }
  throw new Error("`roleloom serve` ended without an address");
}
