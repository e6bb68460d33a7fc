/** Rows of a JSON answer: where they stand in it, and each as columns. Nothing of it is run, and nothing of it is trusted. */
import { deepest, mostColumns } from './source-limits.ts';

export type JsonFault = 'not_json' | 'too_deep' | 'no_rows';
export type JsonRow = ReadonlyMap<string, string>;

/** How deep brackets stand in each other, as far as `most`: counted before anything is parsed. */
function isDeeperThan(text: string, most: number): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (inText) {
      if (sign === '\\') at += 1;
      else if (sign === '"') inText = false;
    } else if (sign === '"') inText = true;
    else if (sign === '{' || sign === '[') {
      depth += 1;
      if (depth > most) return true;
    } else if (sign === '}' || sign === ']') depth -= 1;
  }
  return false;
}

/** Parses an answer; faults instead of throwing. */
export function readJson(text: string): { ok: true; value: unknown } | { ok: false; code: JsonFault } {
  if (isDeeperThan(text, deepest)) return { ok: false, code: 'too_deep' };
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch {
    return { ok: false, code: 'not_json' };
  }
}

/** What stands at a dotted path, by own names only; undefined where there is nothing. */
export function atPath(value: unknown, path: string): unknown {
  if (path === '') return value;
  return path
    .split('.')
    .reduce<unknown>(
      (within, name) =>
        within !== null && typeof within === 'object' && Object.hasOwn(within, name)
          ? (within as Record<string, unknown>)[name]
          : undefined,
      value,
    );
}

/** The rows at a path: a list of objects, or of lists whose first one names the columns. Null: there is no such list. */
export function rowsAt(value: unknown, path: string): JsonRow[] | null {
  const list = atPath(value, path);
  if (!Array.isArray(list)) return null;
  if (list.length > 0 && list.every(Array.isArray)) return rowsOfLists(list);
  return list.map((row) => {
    const cells = new Map<string, string>();
    flatten(row, '', cells);
    return cells;
  });
}

function rowsOfLists([header = [], ...lists]: unknown[][]): JsonRow[] {
  const names = header.map((name, at) => textOf(name) || `#${at + 1}`);
  return lists.map((list) => new Map(names.map((name, at) => [name, textOf(list[at])])));
}

const deepestCell = 3;

/** `{"owner": {"name": "李"}}` has the column `owner.name`; lists stand as they are written. */
function flatten(value: unknown, prefix: string, cells: Map<string, string>, depth = 0): void {
  if (cells.size >= mostColumns) return;
  if (value === null || typeof value !== 'object' || Array.isArray(value) || depth >= deepestCell) {
    cells.set(prefix || '#1', textOf(value));
    return;
  }
  for (const [name, inner] of Object.entries(value))
    flatten(inner, prefix ? `${prefix}.${name}` : name, cells, depth + 1);
}

/** A number is told as it was written, as far as it counts exactly. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The columns of rows that need not all have the same ones, in the order in which they first come. */
export function headerOf(rows: readonly JsonRow[]): string[] {
  const names = new Set<string>();
  for (const row of rows)
    for (const name of row.keys()) {
      if (names.size >= mostColumns) return [...names];
      names.add(name);
    }
  return [...names];
}
