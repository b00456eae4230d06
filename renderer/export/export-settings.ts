import type { ExportFormat } from "../../shared/ipc/contract.ts";
import type { SizeWish } from "../../shared/raster/size.ts";
import type { ThemeName } from "../../shared/scene/scene.ts";

/** What a picture is for, and so how large it is. */
export const sizeChoices = ["slide", "screen", "full", "print", "custom"] as const;
export type SizeChoice = (typeof sizeChoices)[number];

export type ExportSettings = {
  readonly format: ExportFormat;
  readonly size: SizeChoice;
  /** For the size that is chosen freely. */
  readonly customWidthPx: number;
  readonly isTransparent: boolean;
  readonly theme: ThemeName | "shown";
  readonly name: string;
};

const slideWidthPx = 1_920;
const screenPx = { widthPx: 2_560, heightPx: 1_440 };
const printScale = 4;

export function sizeWish(choice: SizeChoice, customWidthPx: number): SizeWish {
  switch (choice) {
    case "slide":
      return { kind: "box", widthPx: slideWidthPx };
    case "screen":
      return { kind: "box", ...screenPx };
    case "full":
      return { kind: "scale", scale: 1 };
    case "print":
      return { kind: "scale", scale: printScale };
    case "custom":
      return { kind: "box", widthPx: customWidthPx };
  }
}

const ending = /\.(svg|png)$/i;

/** The name with the format's ending, whatever ending was typed. */
export function exportName({ name, format }: Pick<ExportSettings, "name" | "format">): string {
  return `${name.trim().replace(ending, "")}.${format}`;
}
