/** The part of the File System Access API that TypeScript's DOM library leaves out. */

type PickerType = {
  readonly description: string;
  readonly accept: Readonly<Record<string, readonly string[]>>;
};

export type WritableFile = FileSystemFileHandle & {
  /** Asks the user where needed; only in answer to a click or key press. */
  requestPermission?(options: { readonly mode: "read" | "readwrite" }): Promise<PermissionState>;
};

export type FilePickers = {
  showOpenFilePicker(options: { readonly types: readonly PickerType[] }): Promise<WritableFile[]>;
  showSaveFilePicker(options: {
    readonly suggestedName: string;
    readonly types: readonly PickerType[];
  }): Promise<WritableFile>;
};

export const documentTypes: readonly PickerType[] = [
  { description: "Roleloom document", accept: { "application/json": [".roleloom"] } },
];

/** Null where the browser can only upload and download. */
export function findFilePickers(page: object): FilePickers | null {
  return "showOpenFilePicker" in page && "showSaveFilePicker" in page ? (page as FilePickers) : null;
}

export function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

/** The file behind a dragged item, still connected to its place on disk where the browser can do that. */
export async function droppedFile(item: DataTransferItem): Promise<WritableFile | File | null> {
  const connected = item as DataTransferItem & {
    getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
  };
  const file = item.getAsFile();
  const handle = (await connected.getAsFileSystemHandle?.()) ?? null;
  if (handle === null) return file;
  return handle.kind === "file" ? (handle as WritableFile) : null;
}
