/** The operating system's own word for a failure, such as ENOSPC. Anything without one is a bug and is thrown again. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  throw error;
}
