import { extname, sep } from "node:path";
import type { ExportFormat } from "../shared/ipc/contract.ts";
import { type Folds, groupedBy, groupings, noFolds } from "../shared/model/folds.ts";
import { fail, ok, type Result } from "../shared/model/result.ts";
import type { ExportProblem, UsageProblem } from "../shared/problems/problem.ts";
import type { Remark } from "../shared/problems/remarks.ts";
import { leastScale, leastSidePx, mostScale, mostSidePx, type SizeWish } from "../shared/raster/size.ts";
import type { ThemeName } from "../shared/scene/scene.ts";
import { type ViewName, viewNames } from "../shared/scene/view.ts";
import { isFolder } from "./output.ts";

/** As the command line gives them. */
export type ExportOptions = {
  readonly output: string;
  readonly setup?: string;
  readonly theme: string;
  readonly view: string;
  readonly group?: string;
  readonly scale: string;
  readonly width?: string;
  readonly height?: string;
  readonly format?: string;
  readonly transparent?: boolean;
  readonly json?: boolean;
};

export type Destination =
  | { readonly kind: "stdout" }
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "folder"; readonly path: string };

export type PictureSettings = {
  readonly format: ExportFormat;
  readonly view: ViewName;
  readonly folds: Folds;
  readonly theme: ThemeName;
  /** PNG only. */
  readonly size: SizeWish;
  readonly isTransparent: boolean;
};

export type ExportSettings = PictureSettings & {
  readonly destination: Destination;
  /** An id or a name; `all` for one picture each; absent for the first. */
  readonly setup?: string;
};

const pictureFormats = ["svg", "png"] as const satisfies readonly ExportFormat[];
const themes = ["light", "dark"] as const;
export const allSetups = "all";

type SettingsProblem = ExportProblem | UsageProblem;

/** Decides everything that does not depend on a document before any is read. */
export async function readSettings(
  options: ExportOptions,
  inputCount: number,
): Promise<Result<ExportSettings, SettingsProblem>> {
  const theme = themes.find((name) => name === options.theme);
  if (theme === undefined) return fail({ kind: "unknown-theme", given: options.theme, known: themes });
  const view = viewNames.find((name) => name === options.view);
  if (view === undefined) return fail({ kind: "unknown-view", given: options.view, known: viewNames });
  const folds = readFolds(options.group, view);
  if (!folds.ok) return folds;
  const size = readSize(options);
  if (!size.ok) return size;
  const isMany = inputCount > 1 || options.setup === allSetups;
  const destination = await findDestination(options, isMany);
  if (isMany && destination.kind !== "folder") {
    return fail({ kind: "many-inputs-one-output", count: inputCount });
  }
  const format = chooseFormat(options.format, destination);
  if (!format.ok) return format;
  return ok({
    destination,
    format: format.value,
    view,
    folds: folds.value,
    theme,
    size: size.value,
    isTransparent: options.transparent === true,
    ...(options.setup === undefined ? {} : { setup: options.setup }),
  });
}

function readFolds(group: string | undefined, view: ViewName): Result<Folds, ExportProblem> {
  if (group === undefined) return ok(noFolds);
  const by = groupings.find((name) => name === group);
  if (by === undefined) return fail({ kind: "unknown-grouping", given: group, known: groupings });
  return view === "people" ? fail({ kind: "view-has-no-groups", view }) : ok(groupedBy(noFolds, by));
}

function readSize({ scale, width, height }: ExportOptions): Result<SizeWish, ExportProblem> {
  if (width === undefined && height === undefined) {
    const factor = Number(scale);
    if (factor >= leastScale && factor <= mostScale) return ok({ kind: "scale", scale: factor });
    return fail({ kind: "invalid-scale", given: scale, least: leastScale, most: mostScale });
  }
  const isSide = (text: string): boolean =>
    /^\d{1,6}$/.test(text) && Number(text) >= leastSidePx && Number(text) <= mostSidePx;
  const wrong = [width, height].find((text) => text !== undefined && !isSide(text));
  if (wrong !== undefined) {
    return fail({ kind: "invalid-side", given: wrong, least: leastSidePx, most: mostSidePx });
  }
  return ok({
    kind: "box",
    ...(width === undefined ? {} : { widthPx: Number(width) }),
    ...(height === undefined ? {} : { heightPx: Number(height) }),
  });
}

/** What exists decides first, then how the name is written, then whether one picture or many are to come. */
async function findDestination({ output }: ExportOptions, isMany: boolean): Promise<Destination> {
  if (output === "-") return { kind: "stdout" };
  const isWrittenAsFolder = output.endsWith("/") || output.endsWith(sep);
  const isNewFolder = isMany && extname(output) === "";
  const kind = isWrittenAsFolder || isNewFolder || (await isFolder(output)) ? "folder" : "file";
  return { kind, path: output };
}

function chooseFormat(
  given: string | undefined,
  destination: Destination,
): Result<ExportFormat, ExportProblem> {
  const word = given ?? (destination.kind === "file" ? extname(destination.path).slice(1) : "svg");
  const format = pictureFormats.find((name) => name === word.toLowerCase());
  return format === undefined
    ? fail({ kind: "unknown-export-format", given: word, known: pictureFormats })
    : ok(format);
}

/** A picture that is drawn while it is written: text for SVG, the pieces of a file for PNG. */
export type Picture = {
  readonly data: string | AsyncIterable<Uint8Array>;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly remarks: readonly Remark[];
};
