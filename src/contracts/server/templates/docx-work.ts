/** What is done with a Word file: its tags read, its variables filled, its text taken out for print. */
import { LoopPlugin, TagDisposition, TemplateHandler, TextPlugin, type ScopeDataArgs } from 'easy-template-x';
import type { Tag } from '../../model/template/check-template.ts';
import type { NamedValues } from '../../model/template/contract-values.ts';
import { writtenAs } from '../../model/template/vocabulary.ts';
import { blocksOf, type PaperBlock } from './docx-blocks.ts';

export type DocxAsked = { act: 'tags' } | { act: 'fill' | 'blocks'; named: NamedValues };

/** `fault` is what the library complained of. */
export type DocxAnswer =
  | { tags: Tag[]; isPaired: boolean }
  | { content: Uint8Array; blocks: PaperBlock[] }
  | { fault: string };

/** What is left to be written by hand. */
const blank = '________';
const kinds = { Open: 'open', Close: 'close', SelfClosed: 'value' } as const;
const untrue: ReadonlySet<string> = new Set(['', '否', 'no']);

/** Texts and loops only: no picture, link or XML comes into a contract through a value. */
function handler(named: NamedValues | null = null): TemplateHandler {
  return new TemplateHandler({
    plugins: [new LoopPlugin(), new TextPlugin()],
    delimiters: { tagStart: '{{', tagEnd: '}}' },
    maxXmlDepth: 60,
    ...(named && { scopeDataResolver: (args: ScopeDataArgs) => resolve(named, args) }),
  });
}

/** Does what is asked; never throws. */
export async function answerAsked(file: Buffer, asked: DocxAsked): Promise<DocxAnswer> {
  try {
    if (asked.act === 'tags') return await readTags(file);
    const content = await fillDocx(file, asked.named);
    return { content, blocks: asked.act === 'blocks' ? await readBlocks(content) : [] };
  } catch (error) {
    return { fault: error instanceof Error ? `${error.constructor.name} ${String(error)}` : String(error) };
  }
}

/** The tags in their order, and whether every pair of braces in the text became one. */
async function readTags(content: Buffer): Promise<{ tags: Tag[]; isPaired: boolean }> {
  const found = await handler().parseTags(content);
  const tags = found.map(({ disposition, name }) => ({ kind: kinds[disposition], name: name.trim() }));
  const text = await handler().getText(content);
  const [opened, closed] = [text.split('{{').length - 1, text.split('}}').length - 1];
  return { tags, isPaired: opened === closed && opened <= tags.length };
}

async function fillDocx(content: Buffer, named: NamedValues): Promise<Buffer> {
  return handler(named).process(content, {});
}

export async function readBlocks(content: Buffer): Promise<PaperBlock[]> {
  return blocksOf(await handler().getXml(content));
}

/** Looked up by the names of the vocabulary and nowhere else: a row of the block first, then the contract. */
function resolve({ values, blocks }: NamedValues, { path }: ScopeDataArgs) {
  const tags = path.filter((part) => typeof part !== 'number');
  const asked = tags.at(-1)!;
  const name = writtenAs(asked.name);
  const isOpening = asked.disposition === TagDisposition.Open;
  const rows = blocks.get(name);
  if (isOpening && rows) return rows.map(() => ({}));
  const value = rowOf(blocks, path)?.get(name) ?? values.get(name) ?? '';
  if (isOpening) return untrue.has(value) ? [] : [{}];
  return value || (rowOf(blocks, path)?.has(name) ? '' : blank);
}

/** The row that a path leads into: `明细`, 2, `名称`. */
function rowOf(
  blocks: NamedValues['blocks'],
  path: ScopeDataArgs['path'],
): ReadonlyMap<string, string> | undefined {
  const at = path.findLastIndex((part) => typeof part === 'number');
  const [block, place] = [path[at - 1], path[at]];
  if (typeof block !== 'object' || typeof place !== 'number') return undefined;
  return blocks.get(writtenAs(block.name))?.[place];
}
