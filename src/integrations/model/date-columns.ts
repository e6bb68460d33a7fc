import { createRowMapper } from './apply-mapping.ts';
import type { Mapping } from './mapping.ts';
import {
  chooseDateFormat,
  createDateFormatSieve,
  type DateFormat,
} from '../../records/model/reading/read-dates.ts';

/** The date format of each date column, and the columns somebody must be asked about. */
export type DateColumns = {
  formats: Map<string, DateFormat>;
  ambiguous: { header: string; fitting: DateFormat[] }[];
};

/** The headers that hold dates: those of date fields, and those of the stage log. */
function dateHeaders(mapping: Mapping, isDateField: (field: string) => boolean): string[] {
  const ofFields = Object.entries(mapping.columns)
    .filter(([, use]) => isDateField(use.field))
    .map(([header]) => header);
  const log = mapping.stageLog;
  const ofLog = !log ? [] : log.mode === 'row-per-event' ? [log.at] : Object.values(log.dates);
  return [...new Set([...ofFields, ...ofLog])];
}

/**
 * Finds the format of every date column in one pass over the file. A column's own `format` is believed; else the only
 * one that fits; else the first of the mapping's `dateFormats`, then of the formats its neighbours settled.
 */
export function createDateColumnSieve(
  mapping: Mapping,
  header: readonly string[],
  isDateField: (field: string) => boolean,
): { offer(cells: readonly string[]): void; choose(): DateColumns } {
  const { cell } = createRowMapper(mapping, header);
  const columns = dateHeaders(mapping, isDateField).map((title) => ({
    title,
    sieve: createDateFormatSieve(),
  }));
  return {
    offer(cells) {
      for (const { title, sieve } of columns) sieve.offer(cell(cells, title));
    },
    choose() {
      const found = columns.map(({ title, sieve }) => ({ header: title, fitting: sieve.fitting() }));
      const settled = found.filter(({ fitting }) => fitting.length === 1).map(({ fitting }) => fitting[0]!);
      const answer: DateColumns = { formats: new Map(), ambiguous: [] };
      for (const column of found) {
        const own = Object.hasOwn(mapping.columns, column.header)
          ? mapping.columns[column.header]!.format
          : undefined;
        const chosen = chooseDateFormat(own ? [own] : column.fitting, [...mapping.dateFormats, ...settled]);
        if (!chosen.ok) answer.ambiguous.push(column);
        else if (chosen.value) answer.formats.set(column.header, chosen.value);
      }
      return answer;
    },
  };
}
