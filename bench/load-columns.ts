/** Rows of a statement as typed arrays: numbers, and texts as small codes. */
import type pg from 'pg';
import { copyOut } from '../src/platform/server/database/copy.ts';

export type Loaded = {
  rows: number;
  numbers: Readonly<Record<string, Float64Array>>;
  codes: Readonly<Record<string, Uint8Array>>;
  /** The code of a text in its column; undefined where no row has it. */
  codeOf(column: string, text: string): number | undefined;
};

type Wanted = {
  from: string;
  numbers: Readonly<Record<string, string>>;
  codes: Readonly<Record<string, string>>;
};

/** Reads at most `most` rows; each column is told by an expression of SQL. What is null is NaN, or a code of its own. */
export async function loadRows(admin: pg.Client, most: number, wanted: Wanted): Promise<Loaded> {
  const numbers = Object.entries(wanted.numbers).map(([name]) => [name, new Float64Array(most)] as const);
  const codes = Object.entries(wanted.codes).map(([name]) => [name, new Uint8Array(most)] as const);
  const known = codes.map(() => new Map<string, number>());
  const selected = [...Object.values(wanted.numbers), ...Object.values(wanted.codes)].join(', ');
  let rows = 0;
  let rest = '';
  const take = (line: string): void => {
    const cells = line.split('\t');
    for (const [at, [, column]] of numbers.entries())
      column[rows] = cells[at] === '\\N' ? Number.NaN : Number(cells[at]);
    for (const [at, [, column]] of codes.entries()) {
      const text = cells[numbers.length + at]!;
      const codesHere = known[at]!;
      const code = codesHere.get(text) ?? codesHere.size;
      codesHere.set(text, code);
      column[rows] = code;
    }
    rows += 1;
  };
  await copyOut(admin, `copy (select ${selected} from ${wanted.from}) to stdout`, (chunk) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop()!;
    for (const line of lines) take(line);
  });
  return {
    rows,
    numbers: Object.fromEntries(numbers),
    codes: Object.fromEntries(codes),
    codeOf: (column, text) => known[codes.findIndex(([name]) => name === column)]!.get(text),
  };
}
