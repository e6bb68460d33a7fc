// The zip around a workbook, opened with a limit on everything a hostile file could blow up.
import type { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { refuse, Refusal } from '../../../platform/model/refusal.ts';
import { fileRefusals } from '../../model/refusals.ts';
import { createXmlParser, type XmlSink } from './xml-reader.ts';

/** Sizes are inflated bytes. A full Excel sheet of a million rows stays below; measured sheets deflate 5 to 40 times. */
const zipLimits = {
  entries: 2_000,
  entryBytes: 768 << 20,
  totalBytes: 1024 << 20,
  ratio: 100,
  /** Below this a high ratio harms nobody. */
  ratioFloor: 16 << 20,
};

export type XlsxPackage = {
  has(name: string): boolean;
  /** The bytes of a part, inflated; never more than its directory entry says. */
  open(name: string): Promise<Readable>;
  size(name: string): number;
  close(): void;
};

function checkEntry(entry: Entry): void {
  const { uncompressedSize, compressedSize } = entry;
  const ratio = uncompressedSize / Math.max(compressedSize, 1);
  if (uncompressedSize > zipLimits.ratioFloor && ratio > zipLimits.ratio) refuse(fileRefusals.bomb);
  if (uncompressedSize > zipLimits.entryBytes) refuse(fileRefusals.tooLarge);
  if (entry.isEncrypted()) refuse(fileRefusals.encrypted);
}

async function readDirectory(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let total = 0;
  if (zip.entryCount > zipLimits.entries) refuse(fileRefusals.bomb);
  for await (const entry of zip.eachEntry()) {
    checkEntry(entry);
    total += entry.uncompressedSize;
    if (total > zipLimits.totalBytes) refuse(fileRefusals.tooLarge);
    // Two parts of one name are read differently by every program: a way to smuggle.
    if (entries.has(entry.fileName)) refuse(fileRefusals.damaged);
    entries.set(entry.fileName, entry);
  }
  return entries;
}

/** What is wrong with the package as a whole, by the parts it has. */
function refuseForeignPackage(entries: Map<string, Entry>): void {
  const known = entries.has('[Content_Types].xml') && entries.has('_rels/.rels');
  const binary = [...entries.keys()].some((name) => name.toLowerCase() === 'xl/workbook.bin');
  if (!known || binary) refuse(fileRefusals.notXlsx);
}

/** Errors of zip and deflate are the file's fault, never ours. */
function damagedUnlessRefused(error: unknown): never {
  if (error instanceof Refusal) throw error;
  if (
    error instanceof Error &&
    'code' in error &&
    ['ENOENT', 'EACCES', 'EMFILE'].includes(String(error.code))
  ) {
    throw error;
  }
  return refuse(fileRefusals.damaged);
}

/** Opens a workbook's package. Refuses bombs, encrypted entries, packages that hold no workbook, damaged zips. */
export async function openXlsx(filePath: string): Promise<XlsxPackage> {
  const zip = await yauzl.openPromise(filePath, { autoClose: false }).catch(damagedUnlessRefused);
  try {
    const entries = await readDirectory(zip);
    refuseForeignPackage(entries);
    return {
      has: (name) => entries.has(name),
      size: (name) => entries.get(name)?.uncompressedSize ?? 0,
      open: (name) => zip.openReadStreamPromise(entries.get(name) ?? refuse(fileRefusals.damaged)),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    return damagedUnlessRefused(error);
  }
}

function decoderFor(first: Buffer): TextDecoder {
  if (first[0] === 0xff && first[1] === 0xfe) return new TextDecoder('utf-16le');
  if (first[0] === 0xfe && first[1] === 0xff) return new TextDecoder('utf-16be');
  return new TextDecoder('utf-8');
}

/** Feeds a part to a sink; pauses after each piece so that the caller can hand on what the sink collected. */
export async function* walkPart(xlsx: XlsxPackage, name: string, sink: XmlSink): AsyncGenerator<void> {
  const parser = createXmlParser(sink);
  let decoder: TextDecoder | undefined;
  try {
    const stream = await xlsx.open(name);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      decoder ??= decoderFor(chunk);
      parser.feed(decoder.decode(chunk, { stream: true }));
      yield;
    }
    parser.feed(decoder?.decode() ?? '');
    parser.end();
    yield;
  } catch (error) {
    damagedUnlessRefused(error);
  }
}

/** Feeds a whole part of at most `limit` inflated bytes to a sink. */
export async function readPart(xlsx: XlsxPackage, name: string, limit: number, sink: XmlSink): Promise<void> {
  if (xlsx.size(name) > limit) refuse(fileRefusals.tooLarge);
  const walk = walkPart(xlsx, name, sink);
  while (!(await walk.next()).done);
}
