// Which encoding a text file is written in, told from its bytes.
import { isUtf8 } from 'node:buffer';
import { open, type FileHandle } from 'node:fs/promises';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { frequentSimplified, frequentTraditional } from './frequent-characters.ts';

const marks: readonly [readonly number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x84, 0x31, 0x95, 0x33], 'gb18030'],
];

function encodingByMark(head: Buffer): string | undefined {
  return marks.find(([mark]) => mark.every((byte, index) => head[index] === byte))?.[1];
}

/** UTF-16 without a mark: the zero bytes of plain letters, commas and line ends all fall on one side. */
function encodingByZeros(head: Buffer): string | undefined {
  const zeros = [0, 0];
  for (let index = 0; index < head.length; index += 1) if (head[index] === 0) zeros[index % 2]! += 1;
  const [even, odd] = [zeros[0]!, zeros[1]!];
  // A stray zero byte in a small file is no encoding.
  const enough = Math.max(3, head.length / 25);
  if (odd >= enough && odd > even * 8) return 'utf-16le';
  return even >= enough && even > odd * 8 ? 'utf-16be' : undefined;
}

/** How much of the text beyond ASCII is what people write: frequent characters count most, broken ones against. */
function likelihood(bytes: Buffer, encoding: string, frequent: ReadonlySet<string>): number {
  let [seen, score] = [0, 0];
  for (const character of iconv.decode(bytes, encoding)) {
    const point = character.codePointAt(0)!;
    if (point < 0x80) continue;
    seen += 1;
    if (frequent.has(character)) score += 1;
    else if (point === 0xfffd || (point >= 0xe000 && point <= 0xf8ff) || point < 0xa0) score -= 2;
    else if (point >= 0x3000 && point <= 0x303f) score += 0.5;
    else if (point >= 0xff00 && point <= 0xff5e) score += 0.5;
  }
  return seen === 0 ? 0 : score / seen;
}

/** The share of double bytes that stand in the part of the code page where everyday characters live. */
function everydayShare(bytes: Buffer, [first, last]: readonly [number, number], anyTrail: boolean): number {
  let [pairs, everyday] = [0, 0];
  for (let index = 0; index + 1 < bytes.length; index += 1) {
    const lead = bytes[index]!;
    if (lead < 0x81) continue;
    const trail = bytes[index + 1]!;
    pairs += 1;
    if (lead >= first && lead <= last && (anyTrail || trail >= 0xa1)) everyday += 1;
    index += 1;
  }
  return pairs === 0 ? 0 : everyday / pairs;
}

/** Chinese, traditional Chinese or something else, from bytes that are not UTF-8. */
function legacyEncoding(bytes: Buffer): string {
  const mainland =
    likelihood(bytes, 'gb18030', frequentSimplified) + everydayShare(bytes, [0xb0, 0xd7], false);
  const taiwan = likelihood(bytes, 'big5', frequentTraditional) + everydayShare(bytes, [0xa4, 0xc6], true);
  const other = analyse(bytes).find((guess) => !/^(?:utf-8|ascii|gb18030|big5|iso-2022)/i.test(guess.name));
  const chinese = mainland >= taiwan ? 'gb18030' : 'big5';
  const best = Math.max(mainland, taiwan);
  if (best >= 0.9 || !other || !iconv.encodingExists(other.name)) return chinese;
  if (other.confidence / 100 <= best) return chinese;
  // What programs call Latin-1 is Windows' own table.
  return other.name === 'ISO-8859-1' ? 'windows-1252' : other.name.toLowerCase();
}

const chunkSize = 1 << 20;
const sampleSize = 1 << 16;

/** How many bytes at the end of a chunk begin a UTF-8 character that the next chunk completes. */
function unfinished(chunk: Buffer): number {
  for (let back = 1; back <= Math.min(3, chunk.length); back += 1) {
    const byte = chunk[chunk.length - back]!;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

/** Lines with bytes beyond ASCII, up to the size of a sample: they alone tell one legacy encoding from another. */
function tellingBytes(chunk: Buffer): Buffer {
  const lines: Buffer[] = [];
  let [start, size] = [0, 0];
  while (start < chunk.length && size < sampleSize) {
    const end = chunk.indexOf(0x0a, start) + 1 || chunk.length;
    const line = chunk.subarray(start, Math.min(end, start + sampleSize));
    if (line.some((byte) => byte >= 0x80)) {
      lines.push(line);
      size += line.length;
    }
    start = end;
  }
  return Buffer.concat(lines);
}

/** The first chunk that is not UTF-8; undefined when the whole file is. */
async function firstForeignChunk(file: FileHandle): Promise<Buffer | undefined> {
  const buffer = Buffer.allocUnsafe(chunkSize + 3);
  let [position, kept] = [0, 0];
  for (;;) {
    const { bytesRead } = await file.read(buffer, kept, chunkSize, position);
    const chunk = buffer.subarray(0, kept + bytesRead);
    if (bytesRead === 0) return isUtf8(chunk) ? undefined : chunk;
    const tail = unfinished(chunk);
    if (!isUtf8(chunk.subarray(0, chunk.length - tail))) return chunk;
    chunk.copy(buffer, 0, chunk.length - tail);
    position += bytesRead;
    kept = tail;
  }
}

/**
 * The encoding of a text file as iconv names it. A mark decides; else zero bytes (UTF-16); else UTF-8 when every byte
 * of the file agrees, however far in the first Chinese name stands; else GB18030, Big5 or what chardet says.
 */
export async function detectEncoding(filePath: string, head: Buffer): Promise<string> {
  const known = encodingByMark(head) ?? encodingByZeros(head);
  if (known) return known;
  const file = await open(filePath);
  try {
    const foreign = await firstForeignChunk(file);
    return foreign ? legacyEncoding(tellingBytes(foreign)) : 'utf-8';
  } finally {
    await file.close();
  }
}
