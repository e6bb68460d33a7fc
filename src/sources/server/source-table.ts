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
