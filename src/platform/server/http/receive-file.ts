import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';
import { newId } from '../../model/identifier.ts';
import { refuseUncleanInput } from './clean-input.ts';
import { refusals, refuse, type RefusalReason } from '../../model/refusal.ts';

/** An uploaded file, already on disk under a name of ours, with the form's other fields. */
export type ReceivedFile = {
  path: string;
  /** As the sender calls it, without folders; not to be trusted. */
  name: string;
  size: number;
  sha256: string;
  fields: Record<string, string>;
};

const tooLarge: RefusalReason = {
  code: 'file_too_large',
  status: 413,
  label: { zh: '文件太大，最多 {most} MB', en: 'The file is too large: at most {most} MB' },
};

/** Streams the one file of a multipart request into `dir`; fields must come before the file. */
export function receiveFileInto(dir: string) {
  return async (request: FastifyRequest, maxBytes: number): Promise<ReceivedFile> => {
    if (!request.isMultipart()) refuse(refusals.invalidInput);
    await mkdir(dir, { recursive: true });
    const limits = { fileSize: maxBytes, files: 1, fields: 20 };
    const part = (await request.file({ limits }).catch(refuseBroken)) ?? refuse(refusals.invalidInput);
    refuseUncleanInput(part.filename);
    const target = path.join(dir, newId());
    const content = { size: 0, digest: createHash('sha256') };
    try {
      const measured = measure(part.file, content);
      await pipeline(measured, createWriteStream(target, { mode: 0o600, flush: true })).catch(refuseBroken);
      if (part.file.truncated) refuse(tooLarge, { most: Math.floor(maxBytes / 2 ** 20) });
    } catch (error) {
      await rm(target, { force: true });
      throw error;
    }
    return {
      path: target,
      name: path.basename(part.filename),
      size: content.size,
      sha256: content.digest.digest('hex'),
      fields: textFields(part.fields),
    };
  };
}

async function* measure(
  chunks: AsyncIterable<Buffer>,
  content: { size: number; digest: Hash },
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    content.size += chunk.length;
    content.digest.update(chunk);
    yield chunk;
  }
}

/** The parser's complaints about the form have no code of their own; what the disk says has one. */
function refuseBroken(error: Error & { code?: string }): never {
  if (error.code !== undefined) throw error;
  return refuse(refusals.invalidInput);
}

function textFields(fields: object): Record<string, string> {
  const told: Record<string, string> = Object.create(null);
  for (const [name, field] of Object.entries(fields) as [string, { type?: string; value?: unknown }][]) {
    if (field?.type === 'field' && typeof field.value === 'string') told[name] = field.value;
  }
  return { ...told };
}
