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

/** Each of the process's streams is made when it is first used, which takes Node a while. */
export function processTerminal(): Terminal {
  const out = onFirstUse(() => guarded(process.stdout));
  const error = onFirstUse(() => guarded(process.stderr));
  let isShowing = false;
  const show = (line: string): void => {
    if ((line === "" && !isShowing) || error().isTTY !== true) return;
    isShowing = line !== "";
    error().write(`\r\u001b[2K${line}`);
  };
  return {
    stdin: { [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator]() },
    writeOut: (data) => {
      show("");
      return write(out(), data);
    },
    writeError: (line) => {
      show("");
      return write(error(), `${line}\n`);
    },
    showProgress: show,
  };
}

function onFirstUse<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function guarded(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  return stream.on("error", (error: NodeJS.ErrnoException) => {
    if (!isClosedPipe(error)) throw error;
  });
}
