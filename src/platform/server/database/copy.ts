/** PostgreSQL's COPY over a connection of `pg`: rows as COPY's text, in and out, with back-pressure. */
import { once } from 'node:events';
import { PassThrough, type Duplex } from 'node:stream';
import type pg from 'pg';

type Wire = {
  stream: Duplex;
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
};

type Ending = { resolve: (rows: number) => void; reject: (error: Error) => void };

/** Runs `copy … to stdout`; the chunks are whole rows. Resolves the number of rows when all have been taken. */
export async function copyOut(
  client: pg.ClientBase,
  statement: string,
  take: (chunk: Buffer) => Promise<void> | void,
): Promise<number> {
  const chunks = new PassThrough({ highWaterMark: 1 << 20 });
  let paused: Wire | undefined;
  for (const free of ['drain', 'close']) chunks.on(free, () => paused?.stream.resume());
  const rows = new Promise<number>((resolve, reject) => {
    const onData = (chunk: Buffer, wire: Wire) => {
      // A copy: `pg` reads the next messages into the same memory.
      if (chunks.destroyed || chunks.write(Buffer.from(chunk))) return;
      paused = wire;
      wire.stream.pause();
    };
    client.query(submittable(statement, { resolve, reject }, { onData }) as never);
  });
  const told = rows.then(
    () => chunks.end(),
    (error: Error) => chunks.destroy(error),
  );
  for await (const chunk of chunks) await take(chunk as Buffer);
  await told;
  return rows;
}

/** Runs `copy … from stdin` with these chunks of text; resolves the number of rows written. */
export async function copyIn(
  client: pg.ClientBase,
  statement: string,
  chunks: Iterable<Buffer> | AsyncIterable<Buffer>,
): Promise<number> {
  return new Promise<number>((resolve, reject) => {
    const feed = (wire: Wire) =>
      void send(wire, chunks).catch((error: Error) => wire.sendCopyFail(error.message));
    client.query(submittable(statement, { resolve, reject }, { onReady: feed }) as never);
  });
}

async function send(wire: Wire, chunks: Iterable<Buffer> | AsyncIterable<Buffer>): Promise<void> {
  for await (const chunk of chunks) {
    wire.sendCopyFromChunk(chunk);
    if (wire.stream.writableNeedDrain) await once(wire.stream, 'drain');
  }
  wire.endCopyFrom();
}

type Hooks = { onData?: (chunk: Buffer, wire: Wire) => void; onReady?: (wire: Wire) => void };

/** What `pg` calls while the statement runs; it ends when the connection is ready again, never before. */
function submittable(statement: string, ending: Ending, { onData, onReady }: Hooks) {
  let rows = 0;
  let failure: Error | undefined;
  return {
    submit: (wire: Wire) => wire.query(statement),
    handleCopyInResponse: (wire: Wire) => onReady?.(wire),
    handleCopyData: (message: { chunk: Buffer }, wire: Wire) => onData?.(message.chunk, wire),
    handleCommandComplete: (message: { text: string }) => {
      rows = Number(/\d+$/.exec(message.text)?.[0] ?? 0);
    },
    handleError: (error: Error) => {
      failure = error;
      ending.reject(error);
    },
    handleReadyForQuery: () => {
      if (!failure) ending.resolve(rows);
    },
  };
}
