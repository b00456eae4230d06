import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { severities } from "../shared/insights/finding.ts";
import type { AnalyzeOptions } from "./analyze.ts";
import type { DiffOptions } from "./diff.ts";
import { type ExitCode, examplesAndExitCodes, exitCodes } from "./exit-codes.ts";
import type { ExportOptions } from "./export-settings.ts";
import type { MergeOptions } from "./merge.ts";
import type { NewOptions } from "./new.ts";
import type { ServeOptions } from "./serve.ts";
import type { Terminal } from "./terminal.ts";
import type { ValidateOptions } from "./validate.ts";

export type Surroundings = {
  readonly terminal: Terminal;
  readonly version: string;
  /** Where the built window lies. */
  readonly rendererFolder: string;
};

const inputHelp =
  "files, patterns such as 'teams/*.roleloom', preset:startup|enterprise|both, or - for standard input";

/** Runs one command line, given without the program's own name. Each command is loaded when it is asked for. */
export async function runCommandLine(words: readonly string[], around: Surroundings): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.done;
  const output: string[] = [];
  const errors: string[] = [];
  const program = createProgram(around, (code) => {
    exitCode = code;
  });
  const channels = {
    writeOut: (text: string) => output.push(text),
    writeErr: (text: string) => errors.push(text),
  };
  for (const command of [program, ...program.commands]) command.exitOverride().configureOutput(channels);
  try {
    await program.parseAsync([...words], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  }
  if (output.length > 0) await around.terminal.writeOut(output.join(""));
  if (errors.length > 0) await around.terminal.writeError(errors.join("").trimEnd());
  return exitCode;
}

function createProgram(
  { terminal, version, rendererFolder }: Surroundings,
  end: (code: ExitCode) => void,
): Command {
  const program = new Command("roleloom")
    .description("Draws who does what, when, across the machine-learning lifecycle.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", `\n${examplesAndExitCodes}`)
    .showHelpAfterError("Run roleloom --help to see what there is.");
  addExport(program, terminal, end);
  addDiff(program, terminal, end);
  addAnalyze(program, terminal, end);
  addMerge(program, terminal, end);
  program
    .command("new")
    .description("create a document from a built-in setup")
    .requiredOption("-o, --output <file>", "the file to create, or - for standard output")
    .option("--preset <name>", "startup, enterprise or both", "both")
    .option("--force", "replace the file if it exists")
    .action(async (options: NewOptions) =>
      end(await (await import("./new.ts")).createDocument(options, terminal)),
    );
  program
    .command("validate")
    .description("check documents")
    .argument("<in...>", inputHelp)
    .option("--json", "print the results as JSON")
    .action(async (inputs: string[], options: ValidateOptions) => {
      const { validateDocuments } = await import("./validate.ts");
      end(await validateDocuments(inputs, options, terminal));
    });
  program
    .command("serve")
    .description("serve the browser edition on this machine, to nobody else")
    .option(
      "--port <number>",
      "0 for any free one; a fixed one by default, so that the browser finds its drafts",
      readPort,
    )
    .option("--open", "open it in the browser, where there is one")
    .action(async (options: ServeOptions) => {
      const { serveWindow } = await import("./serve.ts");
      end(await serveWindow(rendererFolder, options, terminal));
    });
  return program;
}

function addExport(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  program
    .command("export")
    .description("draw documents as pictures")
    .argument("<in...>", inputHelp)
    .requiredOption("-o, --output <path>", "a file, a folder for many, or - for standard output")
    .option("--setup <name>", "the setup to draw, or all for one picture each (default: the first)")
    .option("--view <name>", "map, lanes (a row per role, a column per task) or people", "map")
    .option("--group <by>", "show roles as groups by kind, category or team, in map and lanes")
    .option("--theme <name>", "light or dark", "light")
    .option("--format <name>", "svg or png (default: by the output's name, else svg)")
    .addOption(
      new Option("--scale <factor>", "PNG pixels per drawing pixel, 0.05 to 4")
        .default("1")
        .conflicts(["width", "height"]),
    )
    .option("--width <px>", "how wide a PNG is, such as 1920 for a slide")
    .option("--height <px>", "how high a PNG is; with --width, the box it fits into")
    .option("--transparent", "leave the background out")
    .option("--json", "print the results as JSON")
    .action(async (inputs: string[], options: ExportOptions, command: Command) => {
      if (options.json === true && options.output === "-") {
        command.error("error: --json and the picture cannot both go to standard output");
      }
      const { exportPictures } = await import("./export.ts");
      end(await exportPictures(inputs, options, terminal));
    });
}

function addDiff(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  program
    .command("diff")
    .description("tell what changes from one document or setup to another")
    .argument("<a>", "a file, preset:startup|enterprise|both, or - for standard input")
    .argument("[b]", "another one; without it, two setups of the first are compared")
    .option("--setup <name>", "the setup of the first document to compare")
    .option("--with <name>", "the setup to compare it with")
    .option("--format <name>", "text, md, json or csv", "text")
    .option("-o, --output <file>", "a file, or - for standard output", "-")
    .option("--exit-code", "answer 1 when they differ")
    .action(async (a: string, b: string | undefined, options: DiffOptions, command: Command) => {
      if (b === undefined && (options.setup === undefined || options.with === undefined)) {
        command.error("error: name a second document, or two setups of this one by --setup and --with");
      }
      const { tellDifferences } = await import("./diff.ts");
      end(await tellDifferences([a, b ?? a], options, terminal));
    });
}

function addAnalyze(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  program
    .command("analyze")
    .description("tell what is wrong or worth knowing in documents, and their figures")
    .argument("<in...>", inputHelp)
    .option("--setup <name>", "one setup, or all", "all")
    .option("--format <name>", "text, md, json or csv", "text")
    .addOption(
      new Option("--fail-on <severity>", "answer 1 on findings so grave, or graver").choices(severities),
    )
    .option("-o, --output <file>", "a file, or - for standard output", "-")
    .action(async (inputs: string[], options: AnalyzeOptions) => {
      const { analyzeDocuments } = await import("./analyze.ts");
      end(await analyzeDocuments(inputs, options, terminal));
    });
}

function addMerge(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  program
    .command("merge")
    .description("merge two versions of a document that come from one, by hand or as git's merge driver")
    .argument("<base>", "the version both come from; an empty file where there is none")
    .argument(
      "<ours>",
      "the version that wins where both changed the same; without -o the result replaces it",
    )
    .argument("<theirs>", "the other version")
    .option("-o, --output <file>", "a file for the result, or - for standard output")
    .option("--name <path>", "what messages call the file, git's %P")
    .action(async (base: string, ours: string, theirs: string, options: MergeOptions, command: Command) => {
      if (options.output === undefined && (ours === "-" || ours.startsWith("preset:"))) {
        command.error("error: ours is not a file that the result could replace; name one by --output");
      }
      const { mergeFiles } = await import("./merge.ts");
      end(await mergeFiles({ base, ours, theirs }, options, terminal));
    });
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError("A port is a whole number from 0 to 65535.");
}
