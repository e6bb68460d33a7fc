/** What a file is by its content; its name only tells apart what looks the same inside. */
import { open } from 'node:fs/promises';
import { extensionOf } from '../model/file-name.ts';

type Signature = { mediaType: string; bytes: readonly number[]; at?: number };

const ascii = (text: string): number[] => [...text].map((sign) => sign.charCodeAt(0));

const signatures: readonly Signature[] = [
  { mediaType: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/gif', bytes: ascii('GIF8') },
  { mediaType: 'image/webp', bytes: ascii('WEBP'), at: 8 },
  { mediaType: 'image/heic', bytes: ascii('ftyphei'), at: 4 },
  { mediaType: 'application/pdf', bytes: ascii('%PDF-') },
  { mediaType: 'audio/mp4', bytes: ascii('ftypM4A'), at: 4 },
  { mediaType: 'video/mp4', bytes: ascii('ftyp'), at: 4 },
  { mediaType: 'audio/ogg', bytes: ascii('OggS') },
  { mediaType: 'audio/wav', bytes: ascii('WAVE'), at: 8 },
  { mediaType: 'audio/mpeg', bytes: ascii('ID3') },
  { mediaType: 'audio/mpeg', bytes: [0xff, 0xfb] },
  { mediaType: 'audio/mpeg', bytes: [0xff, 0xf3] },
  { mediaType: 'audio/aac', bytes: [0xff, 0xf1] },
  { mediaType: 'audio/amr', bytes: ascii('#!AMR') },
  { mediaType: 'audio/webm', bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  { mediaType: 'application/zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { mediaType: 'application/x-ole-storage', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
];

/** Office documents are boxes of one kind: which one it is, only the name says. */
const office: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'application/zip': {
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  },
  'application/x-ole-storage': {
    doc: 'application/msword',
    xls: 'application/vnd.ms-excel',
    ppt: 'application/vnd.ms-powerpoint',
  },
};

/**
 * The media type of a content that begins so. Whatever reads as text is plain text, web pages and SVG among it: nothing
 * that a browser would run gets a name under which it does.
 */
export function mediaTypeOf(head: Uint8Array, name: string): string {
  const found = signatures.find(({ bytes, at = 0 }) =>
    bytes.every((byte, index) => head[at + index] === byte),
  );
  if (found && isFilm(found.mediaType, head)) return videoOf[found.mediaType]!;
  if (found) return office[found.mediaType]?.[extensionOf(name)] ?? found.mediaType;
  return isText(head) ? 'text/plain' : 'application/octet-stream';
}

const videoOf: Readonly<Record<string, string>> = { 'audio/webm': 'video/webm' };

/** One box holds films and spoken words alike: a film names the code of its pictures near the beginning. */
function isFilm(mediaType: string, head: Uint8Array): boolean {
  return mediaType in videoOf && Buffer.from(head.subarray(0, 4096)).includes('V_');
}

const headBytes = 65_536;

/** The same of a file on disk. */
export async function mediaTypeOfFile(path: string, name: string): Promise<string> {
  const handle = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return mediaTypeOf(buffer.subarray(0, bytesRead), name);
  } finally {
    await handle.close();
  }
}

/** UTF-8, or the encoding of older Chinese programs; no control characters but those of lines and tabs. */
function isText(head: Uint8Array): boolean {
  const isControl = (byte: number) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte);
  return !head.some(isControl) && (reads(head, 'utf-8') || reads(head, 'gb18030'));
}

function reads(head: Uint8Array, encoding: string): boolean {
  try {
    // The head may end in the middle of a character.
    new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}
