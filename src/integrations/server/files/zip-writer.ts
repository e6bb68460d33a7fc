// Writes a zip as a stream: sizes follow each part, so nothing is held back. Sizes stay below 4 GiB.
import { PassThrough, type Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';

type Part = { name: Buffer; offset: number; size: number; packed: number; crc: number };

/** Parts carry their sizes behind them, and names in UTF-8. */
const flags = 0x0808;
const deflated = 8;
/** 1980-01-01, the zip's first day: the same table gives the same bytes. */
const firstDay = 0x0021;

/** The fields a local header and a directory entry share. */
function commonFields(part: Part, sizesKnown: boolean): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(flags, 2);
  fields.writeUInt16LE(deflated, 4);
  fields.writeUInt16LE(firstDay, 8);
  if (sizesKnown) {
    fields.writeUInt32LE(part.crc, 10);
    fields.writeUInt32LE(part.packed, 14);
    fields.writeUInt32LE(part.size, 18);
  }
  fields.writeUInt16LE(part.name.length, 22);
  return fields;
}

function signature(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

function sizesAfterPart(part: Part): Buffer {
  const trailer = Buffer.alloc(16);
  [0x08074b50, part.crc, part.packed, part.size].forEach((value, index) =>
    trailer.writeUInt32LE(value, index * 4),
  );
  return trailer;
}

function directoryEntry(part: Part): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(part.offset, 10);
  const madeBy = Buffer.from([20, 0]);
  return Buffer.concat([signature(0x02014b50), madeBy, commonFields(part, true), rest, part.name]);
}

function endOfDirectory(parts: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts, 8);
  end.writeUInt16LE(parts, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

export type ZipWriter = {
  /** Writes one part from pieces of text or of bytes. */
  add(name: string, pieces: Pieces): Promise<void>;
  /** Writes the directory and ends the output. */
  finish(): Promise<void>;
};

/** A zip onto an output; waits whenever the output is full. */
export function createZipWriter(output: Writable): ZipWriter {
  const parts: Part[] = [];
  let offset = 0;
  let failure: Error | undefined;
  output.on('error', (error) => {
    failure = error;
  });
  const send = async (bytes: Buffer): Promise<void> => {
    if (failure) throw failure;
    offset += bytes.length;
    if (!output.write(bytes)) await Promise.race([once(output, 'drain'), once(output, 'close')]);
  };
  return {
    async add(name, pieces) {
      const part: Part = { name: Buffer.from(name), offset, size: 0, packed: 0, crc: 0 };
      parts.push(part);
      await send(Buffer.concat([signature(0x04034b50), commonFields(part, false), part.name]));
      const deflate = createDeflateRaw();
      const drain = async (): Promise<void> => {
        for await (const packed of deflate as AsyncIterable<Buffer>) {
          part.packed += packed.length;
          await send(packed);
        }
      };
      await Promise.all([feed(pieces, deflate, part), drain()]);
      await send(sizesAfterPart(part));
    },
    async finish() {
      const directory = Buffer.concat(parts.map(directoryEntry));
      const start = offset;
      await send(Buffer.concat([directory, endOfDirectory(parts.length, directory.length, start)]));
      output.end();
      if (!output.writableFinished) await once(output, 'finish');
    },
  };
}

/** Gathers small pieces, so that deflate is not called for every cell. */
async function feed(pieces: Pieces, deflate: Writable, part: Part): Promise<void> {
  let waiting = '';
  const flush = async (): Promise<void> => {
    await write(Buffer.from(waiting));
    waiting = '';
  };
  const write = async (bytes: Uint8Array): Promise<void> => {
    part.size += bytes.length;
    part.crc = crc32(bytes, part.crc);
    if (!deflate.write(bytes)) await once(deflate, 'drain');
  };
  try {
    for await (const piece of pieces) {
      if (typeof piece !== 'string') {
        await flush();
        await write(piece);
        continue;
      }
      waiting += piece;
      if (waiting.length > 1 << 16) await flush();
    }
    await flush();
    deflate.end();
  } catch (error) {
    deflate.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
}

/** Texts that were written already, as one zip. */
export async function packTexts(texts: readonly { name: string; text: string }[]): Promise<Buffer> {
  const output = new PassThrough();
  const packed = buffer(output);
  const zip = createZipWriter(output);
  for (const { name, text } of texts) await zip.add(name, [text]);
  await zip.finish();
  return packed;
}
