import type { ExportFormat } from "../../shared/ipc/contract.ts";
import type { ThemeName } from "../../shared/scene/scene.ts";

export type ExportSettings = {
  readonly format: ExportFormat;
  /** Pixels of the picture per pixel of the scene; SVG has none. */
  readonly scale: number;
  readonly isTransparent: boolean;
  readonly theme: ThemeName | "shown";
  readonly name: string;
};

const ending = /\.(svg|png)$/i;

/** The name with the format's ending, whatever ending was typed. */
export function exportName({ name, format }: Pick<ExportSettings, "name" | "format">): string {
  return `${name.trim().replace(ending, "")}.${format}`;
}
