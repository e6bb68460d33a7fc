import { createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';
import { newId } from '../../model/identifier.ts';
import { refuseUncleanInput } from './clean-input.ts';
import { refusals, refuse, type RefusalReason } from '../../model/refusal.ts';

/** An uploaded file, already on disk under a name of ours, with the form's other fields. */
export type ReceivedFile = { path: string; name: string; size: number; fields: Record<string, string> };

const tooLarge: RefusalReason = {
  code: 'file_too_large',
  status: 413,
  label: { zh: '文件太大', en: 'The file is too large' },
};

/** Streams the one file of a multipart request into `dir`; fields must come before the file. */
export function receiveFileInto(dir: string, maxBytes: number) {
  return async (request: FastifyRequest): Promise<ReceivedFile> => {
    if (!request.isMultipart()) refuse(refusals.invalidInput);
    await mkdir(dir, { recursive: true });
    const limits = { fileSize: maxBytes, files: 1, fields: 20 };
    const part = (await request.file({ limits }).catch(refuseBroken)) ?? refuse(refusals.invalidInput);
    refuseUncleanInput(part.filename);
    const target = path.join(dir, newId());
    try {
      await pipeline(part.file, createWriteStream(target, { mode: 0o600 })).catch(refuseBroken);
      if (part.file.truncated) refuse(tooLarge);
    } catch (error) {
      await rm(target, { force: true });
      throw error;
    }
    return {
      path: target,
      name: path.basename(part.filename),
      size: (await stat(target)).size,
      fields: textFields(part.fields),
    };
  };
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
