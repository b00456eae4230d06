/** Where something is in a document, such as `setups[0].roles[2].id`. */
export function jsonPath(steps: readonly PropertyKey[]): string {
  return steps.map(pathStep).join("").replace(/^\./, "");
}

function pathStep(step: PropertyKey): string {
  if (typeof step === "number") return `[${step}]`;
  const key = String(step);
  return /^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}
