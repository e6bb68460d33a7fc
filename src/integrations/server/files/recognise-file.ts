// What a file is, by its content: its name is whatever somebody typed.
import { open } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { refuse, type RefusalReason } from '../../../platform/model/refusal.ts';
import { fileRefusals } from '../../model/refusals.ts';
import { detectEncoding } from './text-encoding.ts';

export type RecognisedFile = { kind: 'xlsx' } | { kind: 'csv'; encoding: string; head: string };

const headSize = 1 << 16;

const binaries: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0x7f, 0x45, 0x4c, 0x46],
];
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0];
const zip = [0x50, 0x4b];

function beginsWith(head: Buffer, signature: readonly number[]): boolean {
  return signature.every((byte, index) => head[index] === byte);
}

async function readHead(filePath: string): Promise<Buffer> {
  const file = await open(filePath);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headSize), 0, headSize, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The reason to refuse a file by its first bytes; undefined when it may be a table. */
function binaryRefusal(head: Buffer): RefusalReason | undefined {
  if (beginsWith(head, oldOffice)) {
    // A workbook with a password is an old-style container around an encrypted package.
    return head.includes(Buffer.from('EncryptedPackage', 'utf16le'))
      ? fileRefusals.encrypted
      : fileRefusals.oldExcel;
  }
  return binaries.some((signature) => beginsWith(head, signature)) ? fileRefusals.notTable : undefined;
}

const htmlStart =
  /^(?:<!--[^]*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|meta|body|table|div|style|script|title)\b/i;
const xmlStart = /^(?:<\?xml\b|<!--|<\w+:?\w*\s+xmlns\b|<workbook\b)/i;

function textRefusal(head: string): RefusalReason | undefined {
  const text = head.trimStart();
  if (text === '') return fileRefusals.empty;
  if (htmlStart.test(text)) return fileRefusals.html;
  if (xmlStart.test(text)) return fileRefusals.xml;
  // eslint-disable-next-line no-control-regex -- a text has a handful of control characters at most
  const controls = head.match(/[\x01-\x08\x0e-\x1f\x7f]/g)?.length ?? 0;
  return controls > Math.max(8, head.length / 50) ? fileRefusals.notTable : undefined;
}

/**
 * Tells a CSV (with its encoding and its first text) from a workbook.
 * Refuses: an empty file, HTML or XML under a table's name, old binary Excel, a workbook with a password, other binaries.
 */
export async function recogniseFile(filePath: string): Promise<RecognisedFile> {
  const head = await readHead(filePath);
  if (head.length === 0) refuse(fileRefusals.empty);
  if (beginsWith(head, zip) && [3, 5, 7].includes(head[2] ?? 0)) return { kind: 'xlsx' };
  const binary = binaryRefusal(head);
  if (binary) refuse(binary);
  const encoding = await detectEncoding(filePath, head);
  const text = iconv.decode(head, encoding);
  const reason = textRefusal(text);
  if (reason) refuse(reason);
  return { kind: 'csv', encoding, head: text };
}
