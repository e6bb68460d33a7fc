/** Large answers as JSON without keeping everybody else waiting while they are written. */
import { breather } from '../breather.ts';
import { toJson } from '../work.ts';

/** Lists of so many items are written item by item. */
const longList = 50;
/** Rows stand no deeper in an answer: answers → answer → rows. */
const deepest = 5;

/** The same text as `toJson`; between its pieces others have their turn. */
export async function toJsonInPieces(value: unknown): Promise<string> {
  const pieces: string[] = [];
  await write(value, { pieces, breathe: breather() }, 0);
  return pieces.join('');
}

type Writing = { pieces: string[]; breathe: () => Promise<void> };

async function write(value: unknown, writing: Writing, depth: number): Promise<void> {
  const { pieces, breathe } = writing;
  await breathe();
  if (depth < deepest && Array.isArray(value)) await writeList(value, writing, depth);
  else if (depth < deepest && isPlain(value)) await writeObject(value, writing, depth);
  else pieces.push(toJson(value) ?? 'null');
}

async function writeList(list: readonly unknown[], writing: Writing, depth: number): Promise<void> {
  const { pieces, breathe } = writing;
  pieces.push('[');
  for (const [at, item] of list.entries()) {
    if (at > 0) pieces.push(',');
    if (list.length < longList) await write(item, writing, depth + 1);
    else {
      pieces.push(toJson(item) ?? 'null');
      await breathe();
    }
  }
  pieces.push(']');
}

async function writeObject(object: object, writing: Writing, depth: number): Promise<void> {
  const { pieces } = writing;
  pieces.push('{');
  let isFirst = true;
  for (const [key, item] of Object.entries(object)) {
    if (item === undefined) continue;
    pieces.push(`${isFirst ? '' : ','}${JSON.stringify(key)}:`);
    isFirst = false;
    await write(item, writing, depth + 1);
  }
  pieces.push('}');
}

/** Not a date or anything else that writes itself. */
function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
