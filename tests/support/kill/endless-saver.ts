import { randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import { argv, stdout } from "node:process";
import { setTimeout } from "node:timers/promises";
import { createSaver, type Saver } from "../../../electron/main/save-file.ts";

/** A process that saves one file over and over until it is killed: `endless-saver <path> <bytes> <way>`. */

const [path = "", size = "", way = ""] = argv.slice(2);

const inPlace: Pick<Saver, "save"> = {
  async save({ bytes }) {
    await fs.writeFile(path, bytes);
    return { ok: true, value: { hash: "", durable: false } };
  },
};

const saver =
  way === "in-place"
    ? inPlace
    : createSaver({
        fs,
        wait: (delayMs) => setTimeout(delayMs),
        freshName: randomUUID,
        canSyncFolders: true,
        limit: 10_000_000,
      });

for (let round = 0; ; round += 1) {
  const letter = String.fromCharCode(97 + (round % 26));
  await saver.save({ path, bytes: new Uint8Array(Number(size)).fill(letter.charCodeAt(0)), baseHash: null });
  if (round === 0) stdout.write("saving\n");
}
