/** Bounds on what is read, so that a hostile file costs a known amount of time and memory. */

/** Largest file, in bytes. */
export const maxFileBytes = 10_000_000;
/** Deepest nesting of objects and lists; the document itself is level 1. */
export const maxDepth = 100;
/** Most phases in a document. */
export const maxPhases = 1_000;
/** Most roles in one setup. */
export const maxRoles = 20_000;
