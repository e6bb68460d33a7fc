/** A picture of few colours as PNG (ISO/IEC 15948): one byte a point, the byte is the place of its colour. */
import { crc32, deflateSync } from 'node:zlib';

export type Picture = { width: number; height: number; colors: readonly string[]; points: Uint8Array };

/** An empty picture in the first of its colours; `fill` paints a rectangle in another, cut off at the edges. */
export function newPicture(width: number, height: number, colors: readonly string[]) {
  const points = new Uint8Array(width * height);
  const fill = (x: number, y: number, w: number, h: number, color: number): void => {
    for (let row = Math.max(y, 0); row < Math.min(y + h, height); row += 1)
      points.fill(color, row * width + Math.max(x, 0), row * width + Math.min(x + w, width));
  };
  return { picture: { width, height, colors, points } satisfies Picture, fill };
}

export function encodePng({ width, height, colors, points }: Picture): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const lines = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1)
    lines.set(points.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(colors.join(''), 'hex')),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'ascii'), content]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(content.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
