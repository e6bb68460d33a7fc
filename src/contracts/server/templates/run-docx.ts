/** Word files are read and filled aside, in a thread with a bounded memory that is ended when a file takes too long. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Tag } from '../../model/template/check-template.ts';
import type { NamedValues } from '../../model/template/contract-values.ts';
import { templateRefusals } from '../../model/template/refusals.ts';
import type { PaperBlock } from './docx-blocks.ts';
import type { DocxAnswer, DocxAsked } from './docx-work.ts';

const mostMilliseconds = 15_000;
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };
const oneAfterTheOther = pLimit(1);

/** The tags in their order. Refuses braces that do not match, and what takes too long. */
export async function tagsOfDocx(content: Buffer): Promise<Tag[]> {
  const answer = await run(content, { act: 'tags' });
  if (!('tags' in answer)) throw new Error('the thread answered something else');
  return answer.isPaired ? answer.tags : refuse(templateRefusals.unreadable);
}

/** The file with its variables filled; with its text where that is asked for. Refuses as tagsOfDocx does. */
export async function filledDocx(
  content: Buffer,
  named: NamedValues,
  act: 'fill' | 'blocks' = 'fill',
): Promise<{ content: Buffer; blocks: PaperBlock[] }> {
  const answer = await run(content, { act, named });
  if (!('content' in answer)) throw new Error('the thread answered something else');
  return { content: Buffer.from(answer.content), blocks: answer.blocks };
}

/** Kept for the next file: beginning anew takes longer than most files do. */
let kept: Worker | null = null;

function run(content: Buffer, asked: DocxAsked): Promise<Exclude<DocxAnswer, { fault: string }>> {
  return oneAfterTheOther(async () => {
    const answer = await ask(content, asked);
    return 'fault' in answer ? refuseBroken(answer.fault) : answer;
  });
}

async function ask(content: Buffer, asked: DocxAsked): Promise<DocxAnswer> {
  const worker = (kept ??= startWorker());
  const over = new AbortController();
  const clock = setTimeout(() => over.abort(), mostMilliseconds);
  try {
    worker.postMessage({ content, asked });
    const [answer] = (await once(worker, 'message', { signal: over.signal })) as [DocxAnswer];
    return answer;
  } catch (error) {
    kept = null;
    await worker.terminate();
    if (over.signal.aborted) return refuse(templateRefusals.slow);
    const { code } = error as { code?: string };
    if (code === 'ERR_WORKER_OUT_OF_MEMORY') return refuse(templateRefusals.tooLarge);
    throw error;
  } finally {
    clearTimeout(clock);
  }
}

/** It holds up no process that wants to end. */
function startWorker(): Worker {
  const worker = new Worker(new URL('docx-worker.ts', import.meta.url), { resourceLimits });
  worker.unref();
  return worker;
}

/** The library's complaints about a file are the file's fault; anything else is ours. */
function refuseBroken(fault: string): never {
  if (/Delimiter|Tag|TemplateSyntax/.test(fault)) refuse(templateRefusals.unreadable);
  if (/Malformed|XmlDepth|FileType|ContentType/.test(fault)) refuse(templateRefusals.damaged);
  throw new Error(fault);
}
