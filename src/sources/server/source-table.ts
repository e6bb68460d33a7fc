/** A source's table as it is read: its header, and each row by what the source calls its columns. */
import type { SourceFailure } from '../model/source-failures.ts';

export type SourceRow = (header: string) => string;

export type SourceTable = {
  /** The columns that have come so far; of a file or a query all of them. */
  header(): string[];
  rows: AsyncGenerator<SourceRow>;
};

/** The source cannot be read, for a reason that is told in words. */
export class SourceUnreadable extends Error {
  readonly failure: SourceFailure;

  constructor(code: string, values: SourceFailure['values'] = {}, cause?: unknown) {
    super(`a source cannot be read: ${code}`, { cause });
    this.name = 'SourceUnreadable';
    this.failure = { code, values };
  }
}

/** A row whose cells stand in the order of the header. */
export function rowOf(places: ReadonlyMap<string, number>, cells: readonly string[]): SourceRow {
  return (header) => cells[places.get(header) ?? -1] ?? '';
}

export function placesOf(header: readonly string[]): Map<string, number> {
  return new Map(header.map((name, at) => [name, at]));
}

/** The table without what no text of ours may hold: NUL (pictures in a column bring it) and halves of characters. */
export function keepable({ header, rows }: SourceTable): SourceTable {
  return { header, rows: keepableRows(rows) };
}

async function* keepableRows(rows: SourceTable['rows']): SourceTable['rows'] {
  for await (const row of rows) yield (header) => keepableText(row(header));
}

function keepableText(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return whole.includes('\u0000') ? whole.replaceAll('\u0000', '') : whole;
}
