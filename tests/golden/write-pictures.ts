import { mkdirSync, writeFileSync } from "node:fs";
import { draw, goldenFile, pictures } from "./pictures.ts";

/** Run by `npm run golden` after a wanted change. Look at every file that changed before it is committed. */
mkdirSync(new URL("files/", import.meta.url), { recursive: true });
for (const picture of pictures) {
  for (const [ending, bytes] of Object.entries(await draw(picture))) {
    writeFileSync(goldenFile(picture.name, ending), bytes);
  }
}
