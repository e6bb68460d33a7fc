import { createReadStream } from 'node:fs';
import type { FastifyReply } from 'fastify';

/** A file kept in the data folder, sent as a download. */
export type FileAnswer = { path: string; name: string; mediaType: string };

/** Streams the file as an attachment that no browser runs. */
export async function sendFile(reply: FastifyReply, file: FileAnswer): Promise<FastifyReply> {
  return reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'no-store')
    .type(file.mediaType)
    .send(createReadStream(file.path));
}
