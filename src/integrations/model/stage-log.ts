import type { RowMapper } from './apply-mapping.ts';
import { stageKind } from './apply-mapping.ts';
import type { Mapping } from './mapping.ts';
import { readMoment, type DateFormat, type Moment } from '../../records/model/reading/read-dates.ts';
import { read, type Reading } from '../../records/model/reading/reading.ts';

/** A stage a deal entered, in order; `moment` is null where the file knows no date: the moment of the import. */
export type StageEntry = { stage: string; moment: Moment | null };

/** One row of a file that holds a row per stage event. */
export type StageRow = { key: string; stage: string; moment: Moment; row: number };

/** Earlier first. Moments without an offset are compared as they are written, days as their first second. */
export function compareMoments(a: Moment, b: Moment): number {
  return writtenSeconds(a) - writtenSeconds(b);
}

function writtenSeconds({ day, seconds, offsetMinutes }: Moment): number {
  return Date.parse(`${day}T00:00:00Z`) / 1000 + (seconds ?? 0) - (offsetMinutes ?? 0) * 60;
}

/**
 * The stages a deal entered, from one row with a date column per stage (`dates-per-stage`).
 * Open stages with a date, in date order, then the stage the deal is in now, never earlier than the one before it.
 * A won or lost stage counts only when it is the present one. Faults: a date cell that is no date.
 */
export function stagesFromDates(
  mapping: Mapping,
  mapper: RowMapper,
  cells: readonly string[],
  formatOf: (header: string) => DateFormat | undefined,
): Reading<StageEntry[]> {
  const log = mapping.stageLog;
  if (log?.mode !== 'dates-per-stage') throw new Error('the mapping has no date column per stage');
  const present = mapper.cell(cells, log.stage);
  const passed: { stage: string; moment: Moment }[] = [];
  let entered: Moment | null = null;
  for (const [stage, header] of Object.entries(log.dates)) {
    const written = mapper.cell(cells, header);
    if (written === '') continue;
    const moment = readMoment(written, formatOf(header));
    if (!moment.ok) return moment;
    if (stage === present) entered = moment.value;
    else if ((stageKind(mapping, stage) ?? 'open') === 'open') passed.push({ stage, moment: moment.value });
  }
  passed.sort((a, b) => compareMoments(a.moment, b.moment));
  const last = passed.at(-1)?.moment;
  if (entered && last && compareMoments(entered, last) < 0) entered = last;
  return read([...passed, { stage: present, moment: entered }]);
}

/**
 * The stage logs of a file with a row per stage event: for each key its rows in date order, the file's order breaking
 * ties. A row that repeats the stage before it is kept: it may change the amount or the date, but is no stage change.
 */
export function gatherStageRows<R extends StageRow>(rows: Iterable<R>): Map<string, R[]> {
  const logs = new Map<string, R[]>();
  for (const row of rows) {
    const log = logs.get(row.key);
    if (log) log.push(row);
    else logs.set(row.key, [row]);
  }
  for (const log of logs.values()) log.sort((a, b) => compareMoments(a.moment, b.moment) || a.row - b.row);
  return logs;
}
