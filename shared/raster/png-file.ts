/** The format is that of the PNG Specification, third edition (W3C, 2025). */

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const bitDepth = 8;
const colourTypes = { 3: 2, 4: 6 } as const;

/** Red, green and blue, or these and opacity. */
export type Channels = keyof typeof colourTypes;

type Header = { readonly widthPx: number; readonly heightPx: number; readonly channels: Channels };

/**
 * A PNG file in pieces, from its header and the zlib stream of its filtered rows, which may come in pieces of any
 * length. Nothing is held back, so a picture may be larger than memory.
 */
export async function* pngFile(
  { widthPx, heightPx, channels }: Header,
  compressedRows: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, widthPx);
  view.setUint32(4, heightPx);
  header.set([bitDepth, colourTypes[channels]], 8);
  yield join([signature, chunk("IHDR", header)]);
  for await (const piece of compressedRows) if (piece.length > 0) yield chunk("IDAT", piece);
  yield chunk("IEND", new Uint8Array());
}

/** Length, type, data, checksum of type and data. */
function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(data.length + 12);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  for (let index = 0; index < 4; index++) whole[4 + index] = type.charCodeAt(index);
  whole.set(data, 8);
  view.setUint32(8 + data.length, checksum(whole.subarray(4, 8 + data.length)));
  return whole;
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 as in annex D of the specification. */
function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (remainders[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
