/** Contents of pictures, good ones and others, and a report that shows one. */
import { onePixel } from '../../../../activities/server/testing/uploads.ts';

/** A WebP of one point. */
export const webp = new Uint8Array(
  Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64'),
);

export const told = (content: Uint8Array | string) => Buffer.from(content).toString('base64');

/** The header of a square PNG with sides of so many points. */
export function pixels(side: number): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(onePixel);
  new DataView(header.buffer).setUint32(16, side);
  new DataView(header.buffer).setUint32(20, side);
  return header;
}

/** A report with one picture, as a body of a request. */
export function showing(picture: string, alt = '公司标志') {
  const blocks = [{ type: 'image' as const, id: 'i1', picture, alt }];
  const layouts = { desktop: [{ block: 'i1', w: 4, h: 2 }] };
  return {
    title: '带图',
    folder: '',
    document: { schema: 2, kind: 'dashboard', params: [], blocks, layouts },
  };
}
