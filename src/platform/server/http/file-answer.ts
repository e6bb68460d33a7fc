import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { FastifyReply } from 'fastify';
import { refusals, refuse } from '../../model/refusal.ts';
import { readByteRange } from './byte-range.ts';

/** A file kept in the data folder, or one that was just made, sent as a download. */
export type FileAnswer = KeptFile | (FileWords & { content: Buffer });

type KeptFile = FileWords & { path: string };

type FileWords = {
  name: string;
  mediaType: string;
  /** Names a content that never changes, so that a browser which holds it is only told so. */
  digest?: string;
  /** Shown in the page instead of saved; only for media types that no browser runs. */
  isShown?: boolean;
};

/** What the file itself may do when a browser opens it: nothing, in a place of its own. */
const still = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";
/** A browser's own PDF viewer shows nothing in a sandbox; the page may frame it. */
const stillPdf = "script-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/**
 * Streams the file, or the part of it that was asked for, as an attachment that no browser runs, or shows it where that
 * is safe.
 */
export async function sendFile(reply: FastifyReply, file: FileAnswer): Promise<FastifyReply> {
  const { name, mediaType, digest, isShown = false } = file;
  const size =
    'content' in file ? file.content.length : ((await sizeAt(file.path)) ?? refuse(refusals.notFound));
  reply
    .header('content-disposition', `${isShown ? 'inline' : 'attachment'}; ${dispositionName(name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', isShown && mediaType === 'application/pdf' ? stillPdf : still)
    .header('cache-control', digest ? 'private, no-cache' : 'no-store')
    .header('accept-ranges', 'bytes')
    .type(mediaType);
  if (digest) reply.header('etag', `"${digest}"`);
  if (digest && reply.request.headers['if-none-match'] === `"${digest}"`) return reply.status(304).send();
  if ('content' in file) return reply.header('content-length', size).send(file.content);
  return sendBytes(reply, file, size);
}

async function sizeAt(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  return found && found.size;
}

/** A part is of the content that the asker holds the rest of: of another one he gets the whole. */
async function sendBytes(reply: FastifyReply, file: KeptFile, size: number): Promise<FastifyReply> {
  const { range, 'if-range': held } = reply.request.headers;
  const isSame = held === undefined || (file.digest !== undefined && held === `"${file.digest}"`);
  const part = readByteRange(isSame ? range : undefined, size);
  if (part === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${size}`).send();
  if (part === null) return reply.header('content-length', size).send(createReadStream(file.path));
  return reply
    .code(206)
    .header('content-range', `bytes ${part.from}-${part.to}/${size}`)
    .header('content-length', part.to - part.from + 1)
    .send(createReadStream(file.path, { start: part.from, end: part.to }));
}

/** The name for every browser: UTF-8 for those of today, ASCII for the oldest (RFC 6266, RFC 8187). */
function dispositionName(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${encoded}`;
}
