import type { HostProblem, StorageProblem } from "./problem.ts";
import { quoted, type WordingOf } from "./wording.ts";

/** Reasons that operating systems and browsers give, in words. */
const reasons: ReadonlyMap<string, string> = new Map([
  ["ENOSPC", "the disk is full"],
  ["EDQUOT", "your share of the disk is used up"],
  ["QuotaExceededError", "the browser's storage is full"],
  ["EACCES", "you do not have the permission"],
  ["EPERM", "you do not have the permission"],
  ["NotAllowedError", "you do not have the permission"],
  ["EROFS", "the disk is read-only"],
  ["EBUSY", "another program is using it"],
  ["EIO", "the disk reported an error"],
  ["EMFILE", "too many files are open"],
  ["ENFILE", "too many files are open"],
  ["ENOENT", "its folder does not exist"],
  ["NotFoundError", "it is no longer there"],
  ["ENOTDIR", "its folder does not exist"],
  ["EISDIR", "there is a folder of that name"],
  ["ELOOP", "its links lead in a circle"],
  ["ENAMETOOLONG", "its name is too long"],
  ["EFBIG", "it is too large for this disk"],
]);

const reasonFor = (code: string) => reasons.get(code) ?? `the system says ${quoted(code)}`;

export const storageWords: WordingOf<StorageProblem> = {
  "not-found": {
    title: "File not found",
    tell: () => "there is no such file. Check its name and folder, or choose another file.",
  },
  "read-failed": {
    title: "The file could not be read",
    tell: ({ code }) =>
      `the file could not be read, because ${reasonFor(code)}. Put that right, then try again.`,
  },
  "not-a-file": {
    title: "Not a file",
    tell: () => "this is a folder or a device, not a file. Choose a file.",
  },
  "save-failed": {
    title: "Not saved",
    tell: ({ code }) =>
      `nothing was saved, because ${reasonFor(code)}. What was there before is untouched. Put that right, or save in another place.`,
  },
  "changed-on-disk": {
    title: "Changed by another program",
    tell: () =>
      "another program changed the file since it was opened here, so it was not saved. Save under another name, or choose to overwrite it.",
  },
  "same-as-input": {
    title: "That is the document itself",
    tell: () => "a picture would replace the document of that name. Choose another name.",
  },
  "handle-unknown": {
    title: "The file is out of reach",
    tell: () => "the program no longer has access to it. Open or save it anew from the menu.",
  },
};

export const hostWords: WordingOf<HostProblem> = {
  "request-refused": {
    title: "Refused",
    tell: () =>
      "the program refused a request it does not know, and did nothing. Restart Roleloom, then try again.",
  },
  "internal-error": {
    title: "Something went wrong in Roleloom",
    tell: () =>
      "an error in Roleloom itself stopped this, and it may not have been done. Save your work, then try again.",
  },
};
