/** A piece of the bundled font for one script, as base64 WOFF2. Ranges are inclusive code points. */
export type FontSubset = {
  readonly script: string;
  readonly weight: 400 | 600;
  readonly ranges: readonly (readonly [first: number, last: number])[];
  readonly woff2: string;
};
