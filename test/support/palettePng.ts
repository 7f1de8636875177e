import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Colours that stand in the palette as they are, the most used first; the rest are shared by all others. */
const exactColours = 208;
const paletteSize = 256;

/**
 * A picture of a window, about a third as large: with a palette of 256 colours instead of three bytes a pixel. Takes
 * the PNGs a browser makes (8 bits a channel, not interlaced, opaque). What is drawn in a few colours stays exact.
 */
export function palettePng(png: Buffer): Buffer {
  const { width, height, pixels } = pixelsOf(png);
  const { palette, indexOf } = choosePalette(pixels);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const colour = pixels[y * width + x] ?? 0;
      rows[y * (width + 1) + 1 + x] = indexOf.get(colour) ?? 0;
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** `0xRRGGBB`, row by row. */
  readonly pixels: Uint32Array;
}

/** The pixels of a PNG as a browser or `palettePng` writes it. Throws for other kinds. */
export function pixelsOf(png: Buffer): Pixels {
  const data: Buffer[] = [];
  let palette: Buffer | undefined;
  let header: Buffer = Buffer.alloc(0);
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = body;
    if (type === 'PLTE') palette = body;
    if (type === 'IDAT') data.push(body);
    at += length + 12;
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = new Map([
    [2, 3],
    [3, 1],
    [6, 4],
  ]).get(header[9] ?? -1);
  if (header[8] !== 8 || header[12] !== 0 || channels === undefined)
    throw new Error('Not a PNG of a browser.');
  const bytes = unfiltered(inflateSync(Buffer.concat(data)), width * channels, channels);
  const pixels = new Uint32Array(width * height).map((_, index) => {
    const at = palette ? (bytes[index] ?? 0) * 3 : index * channels;
    const [red = 0, green = 0, blue = 0] = (palette ?? bytes).subarray(at, at + 3);
    return (red << 16) | (green << 8) | blue;
  });
  return { width, height, pixels };
}

/** Takes back the filter each row begins with (https://www.w3.org/TR/png/#9Filters). */
function unfiltered(raw: Buffer, stride: number, channels: number): Buffer {
  const bytes = Buffer.alloc((raw.length / (stride + 1)) * stride);
  for (let row = 0; row * stride < bytes.length; row += 1) {
    const filter = raw[row * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const at = row * stride + x;
      const left = x >= channels ? (bytes[at - channels] ?? 0) : 0;
      const up = row > 0 ? (bytes[at - stride] ?? 0) : 0;
      const corner = row > 0 && x >= channels ? (bytes[at - stride - channels] ?? 0) : 0;
      const added = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      bytes[at] = (raw[row * (stride + 1) + 1 + x] ?? 0) + added;
    }
  }
  return bytes;
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const distance = (value: number): number => Math.abs(estimate - value);
  if (distance(left) <= distance(up) && distance(left) <= distance(corner)) return left;
  return distance(up) <= distance(corner) ? up : corner;
}

function choosePalette(pixels: Uint32Array): { palette: number[]; indexOf: Map<number, number> } {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byUse = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const palette = byUse.slice(0, byUse.length <= paletteSize ? paletteSize : exactColours);
  // The others are put together where they are alike, five bits a channel; the most used of each stands for it.
  const alike = new Set<number>();
  for (const colour of byUse.slice(palette.length)) {
    const kind = colour & 0xe0e0e0;
    if (palette.length < paletteSize && !alike.has(kind)) palette.push(colour);
    alike.add(kind);
  }
  return { palette, indexOf: new Map(byUse.map((colour) => [colour, nearest(palette, colour)])) };
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  let least = Infinity;
  for (const [index, other] of palette.entries()) {
    const red = (other >> 16) - (colour >> 16);
    const green = ((other >> 8) & 255) - ((colour >> 8) & 255);
    const blue = (other & 255) - (colour & 255);
    const distance = red * red + green * green + blue * blue;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}
