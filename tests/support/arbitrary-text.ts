import fc from "fast-check";

const codePoint = fc.oneof(
  fc.integer({ min: 0x20, max: 0x7e }),
  fc.integer({ min: 0, max: 0xd7ff }),
  fc.integer({ min: 0xe000, max: 0x10_ffff }),
  // Where encodings change length, marks that join or turn text, and what JSON or HTML treat apart.
  fc.constantFrom(
    0,
    9,
    10,
    0x7f,
    0x80,
    0x7ff,
    0x800,
    0xffff,
    0x1_0000,
    0x200d,
    0x202e,
    0x2028,
    0xfeff,
    0x65e5,
    0x1f469,
  ),
);

/** Any text of whole characters. Made of code points, since fast-check's own full-range strings take most of a second to begin. */
export const arbitraryText = (lengths: { readonly minLength?: number; readonly maxLength?: number } = {}) =>
  fc.array(codePoint, lengths).map((codePoints) => String.fromCodePoint(...codePoints));
