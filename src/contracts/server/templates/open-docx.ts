/** A Word file is looked through before anything reads it: what could blow up, call out or act by itself is refused. */
import { text } from 'node:stream/consumers';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { refuse, Refusal } from '../../../platform/model/refusal.ts';
import { templateRefusals } from '../../model/template/refusals.ts';

/** Inflated bytes; a contract of a hundred pages with pictures stays far below. */
const limits = { entries: 500, xmlBytes: 8 << 20, totalBytes: 40 << 20, ratio: 100, ratioFloor: 1 << 20 };

/** Refuses what is no Word document, is damaged, encrypted, too large unpacked, has macros, outside parts or active content. */
export async function requireHarmlessDocx(filePath: string, firstBytes: Buffer): Promise<void> {
  if (firstBytes.subarray(0, 4).equals(Buffer.from('d0cf11e0', 'hex'))) refuse(templateRefusals.encrypted);
  if (!firstBytes.subarray(0, 4).equals(Buffer.from('504b0304', 'hex'))) refuse(templateRefusals.notWord);
  const zip = await yauzl.openPromise(filePath, { autoClose: false }).catch(damagedUnlessRefused);
  try {
    const entries = await readDirectory(zip);
    requireWord(entries);
    for (const entry of entries.values())
      if (/\.(?:xml|rels)$/i.test(entry.fileName)) requireHarmlessPart(entry, await textOf(zip, entry));
  } catch (error) {
    damagedUnlessRefused(error);
  } finally {
    zip.close();
  }
}

async function readDirectory(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let total = 0;
  if (zip.entryCount > limits.entries) refuse(templateRefusals.tooLarge);
  for await (const entry of zip.eachEntry()) {
    total += requireSmall(entry);
    if (total > limits.totalBytes) refuse(templateRefusals.tooLarge);
    // Two parts of one name are read differently by every program: a way to smuggle.
    if (entries.has(entry.fileName.toLowerCase())) refuse(templateRefusals.damaged);
    entries.set(entry.fileName.toLowerCase(), entry);
  }
  return entries;
}

/** The inflated size of a part that may be read. */
function requireSmall(entry: Entry): number {
  const { uncompressedSize, compressedSize, fileName } = entry;
  if (entry.isEncrypted()) refuse(templateRefusals.encrypted);
  const ratio = uncompressedSize / Math.max(compressedSize, 1);
  const isXml = /\.(?:xml|rels)$/i.test(fileName);
  if (isXml && uncompressedSize > limits.xmlBytes) refuse(templateRefusals.tooLarge);
  if (uncompressedSize > limits.ratioFloor && ratio > limits.ratio) refuse(templateRefusals.tooLarge);
  return uncompressedSize;
}

function requireWord(entries: ReadonlyMap<string, Entry>): void {
  const names = [...entries.keys()];
  if (names.some((name) => /vbaproject\.bin$|vbadata\.xml$/.test(name))) refuse(templateRefusals.macros);
  const embedded = names.find((name) => /^word\/(?:embeddings|activex|afchunk)/.test(name));
  if (embedded) refuse(templateRefusals.active, { what: embedded });
  if (!entries.has('[content_types].xml') || !entries.has('word/document.xml'))
    refuse(templateRefusals.notWord);
}

function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  return zip.openReadStreamPromise(entry).then((stream) => text(stream));
}

/** Fields that fetch or start something when the document is opened. */
const activeFields =
  /\b(?:DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|MACROBUTTON|DATABASE|AUTOTEXT|GOTOBUTTON)\b/i;

function requireHarmlessPart({ fileName }: Entry, xml: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) refuse(templateRefusals.damaged);
  if (/\.rels$/i.test(fileName)) return requireOwnParts(xml);
  if (/^\[content_types\]\.xml$/i.test(fileName)) {
    if (/macroEnabled/i.test(xml)) refuse(templateRefusals.macros);
    return;
  }
  if (/<(?:\w+:)?(?:object|control|altChunk|OLEObject)\b/.test(xml))
    refuse(templateRefusals.active, { what: fileName });
  // Word may cut a field's code into several runs: it is read as one.
  const codes = [...xml.matchAll(/<w:instrText\b[^>]*>([^<]*)<|w:instr="([^"]*)"/g)];
  const field = activeFields.exec(codes.map(([, run, whole]) => run ?? ` ${whole} `).join(''))?.[0];
  if (field) refuse(templateRefusals.active, { what: field.toUpperCase() });
}

/** Links that a reader clicks may lead out; parts that a program fetches by itself may not. */
function requireOwnParts(xml: string): void {
  for (const [relationship] of xml.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    const attribute = (name: string) =>
      new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(relationship)?.[1] ?? '';
    if (
      /aFChunk$|oleObject$|attachedTemplate$/i.test(attribute('Type')) &&
      attribute('TargetMode') !== 'External'
    )
      refuse(templateRefusals.active, { what: attribute('Type').split('/').at(-1)! });
    if (attribute('TargetMode') !== 'External') continue;
    const isLink =
      attribute('Type').endsWith('/hyperlink') && /^(?:https?|mailto|tel):/i.test(attribute('Target'));
    if (!isLink) refuse(templateRefusals.external, { target: attribute('Target').slice(0, 120) });
  }
}

/** Errors of zip and deflate are the file's fault, never ours. */
function damagedUnlessRefused(error: unknown): never {
  if (error instanceof Refusal) throw error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (['ENOENT', 'EACCES', 'EMFILE'].includes(code)) throw error;
  return refuse(templateRefusals.damaged);
}
