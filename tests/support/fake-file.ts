import type { WritableFile } from "../../renderer/host/file-pickers.ts";

export type FakeFile = WritableFile & {
  content: string;
  /** The name of the error the next write or read ends with. */
  writeError: string | null;
  readError: string | null;
};

/** A file as the File System Access API hands it out: what is written shows only once the stream is closed. */
export function createFakeFile(name: string, content: string): FakeFile {
  const file = {
    kind: "file",
    name,
    content,
    writeError: null as string | null,
    readError: null as string | null,
    async getFile() {
      if (file.readError !== null) throw new DOMException("", file.readError);
      return new File([file.content], name);
    },
    async createWritable() {
      let pending = "";
      return {
        async write(bytes: Uint8Array) {
          pending = new TextDecoder().decode(bytes);
          if (file.writeError !== null) throw new DOMException("", file.writeError);
        },
        async close() {
          file.content = pending;
        },
        async abort() {
          pending = "";
        },
      };
    },
    isSameEntry: async (other: unknown) => other === file,
  };
  return file as unknown as FakeFile;
}
