/** The streams a command talks through, passed in so that tests can stand in for them. */
export type Terminal = {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Resolves when the bytes were handed to the operating system. */
  writeOut(data: string | Uint8Array): Promise<void>;
  writeError(line: string): Promise<void>;
  /** A line for somebody who watches, gone when anything else is written; nothing where nobody does. */
  showProgress(line: string): void;
};

/** File names and documents come from strangers: no escape sequence or line break of theirs reaches the terminal. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}|\u2028|\u2029|[\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
}

function write(stream: NodeJS.WriteStream, data: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(data, (error) => {
      if (error === null || error === undefined || isClosedPipe(error)) resolve();
      else reject(error);
    });
  });
}

/** A reader such as `head` that has seen enough is no failure of ours. */
function isClosedPipe(error: NodeJS.ErrnoException): boolean {
  return error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED";
}

export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (!isClosedPipe(error)) throw error;
    });
  }
  const isWatched = process.stderr.isTTY === true;
  let isShowing = false;
  const show = (line: string): void => {
    if (!isWatched || (line === "" && !isShowing)) return;
    isShowing = line !== "";
    process.stderr.write(`\r\u001b[2K${line}`);
  };
  return {
    stdin: process.stdin,
    writeOut: (data) => {
      show("");
      return write(process.stdout, data);
    },
    writeError: (line) => {
      show("");
      return write(process.stderr, `${line}\n`);
    },
    showProgress: show,
  };
}
