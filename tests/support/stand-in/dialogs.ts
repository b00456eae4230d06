import type {
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from "electron";
import type { DialogParent, DialogPart } from "../../../electron/main/parts.ts";

/** Native dialogs, each answered once by what the test prepared; one that nobody expected is an error. */
export class StandInDialogs implements DialogPart {
  readonly shown: (OpenDialogOptions | SaveDialogOptions | MessageBoxOptions)[] = [];
  readonly #paths: { readonly open: (string | null)[]; readonly save: (string | null)[] } = {
    open: [],
    save: [],
  };
  readonly #buttons: number[] = [];

  /** The path the user will choose in the next open dialog, or `null` to cancel it. */
  chooseToOpen(path: string | null): void {
    this.#paths.open.push(path);
  }

  chooseToSave(path: string | null): void {
    this.#paths.save.push(path);
  }

  /** The button the user will press in the next message, counting from 0. */
  press(button: number): void {
    this.#buttons.push(button);
  }

  async showOpenDialog(_parent: DialogParent, options: OpenDialogOptions): Promise<OpenDialogReturnValue> {
    const path = this.#next(this.#paths.open, options);
    return { canceled: path === null, filePaths: path === null ? [] : [path] };
  }

  async showSaveDialog(_parent: DialogParent, options: SaveDialogOptions): Promise<SaveDialogReturnValue> {
    const path = this.#next(this.#paths.save, options);
    return { canceled: path === null, filePath: path ?? "" };
  }

  async showMessageBox(_parent: DialogParent, options: MessageBoxOptions): Promise<MessageBoxReturnValue> {
    return { response: this.#next(this.#buttons, options), checkboxChecked: false };
  }

  #next<Answer>(
    prepared: Answer[],
    options: OpenDialogOptions | SaveDialogOptions | MessageBoxOptions,
  ): Answer {
    this.shown.push(options);
    const answer = prepared.shift();
    if (answer === undefined) throw new Error(`Nobody expected this dialog: ${JSON.stringify(options)}`);
    return answer;
  }
}
