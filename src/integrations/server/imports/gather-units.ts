/** The rows of a file as units: a row each, or all rows of a deal together, with flat memory whatever the file's size. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Mapping } from '../../model/mapping.ts';
import { readMoment } from '../../../records/model/reading/read-dates.ts';
import { gatherStageRows, type StageRow } from '../../model/stage-log.ts';
import { readTable, type ReadOptions } from '../files/read-table.ts';
import type { TableRow } from '../files/table.ts';
import type { Unit } from './import-run.ts';
import type { FilePlan } from './plan-import.ts';
import type { RowReader } from './read-row.ts';
import { rowFault } from './row-fault.ts';
import { valueFaults } from '../../../records/model/reading/value-faults.ts';

/** A file is split so that the deals of one part fit into memory. In bytes. */
const partSize = 32 << 20;

export type UnitSource = {
  path: string;
  mapping: Mapping;
  reading: ReadOptions;
  plan: FilePlan;
  readRow: RowReader;
};

/** All units of the file, every time in the same order. */
export async function* unitsOf(source: UnitSource): AsyncGenerator<Unit> {
  const { path: file, mapping, reading, readRow } = source;
  const rows = readTable(file, { ...reading, ...(mapping.sheet !== undefined && { sheet: mapping.sheet }) });
  if (mapping.stageLog?.mode === 'row-per-event') {
    yield* unitsOfEvents(source, rows);
    return;
  }
  for await (const raw of rows) yield { key: '', rows: [readRow(raw)] };
}

async function* unitsOfEvents(source: UnitSource, rows: AsyncIterable<TableRow>): AsyncGenerator<Unit> {
  const { size } = await stat(source.path);
  const parts = Math.ceil(size / partSize);
  if (parts <= 1) {
    yield* gathered(source, await Array.fromAsync(rows));
    return;
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'mingdou-import-'));
  try {
    const files = await split(source, rows, folder, parts);
    for (const file of files) yield* gathered(source, await readPart(file));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function keyCell({ mapping, plan }: UnitSource, cells: readonly string[]): string {
  return mapping.stageLog?.mode === 'row-per-event' ? plan.mapper.cell(cells, mapping.stageLog.key) : '';
}

/** Deals the rows out so that all rows of one deal lie in one part. */
async function split(
  source: UnitSource,
  rows: AsyncIterable<TableRow>,
  folder: string,
  parts: number,
): Promise<string[]> {
  const files = Array.from({ length: parts }, (_, index) => path.join(folder, String(index)));
  const outputs = files.map((file) => createWriteStream(file, { mode: 0o600 }));
  for await (const row of rows) {
    const output = outputs[hashOf(keyCell(source, row.cells)) % parts]!;
    if (!output.write(`${JSON.stringify(row)}\n`)) await once(output, 'drain');
  }
  for (const output of outputs) {
    output.end();
    await once(output, 'finish');
  }
  return files;
}

function hashOf(text: string): number {
  let hash = 5381;
  for (let index = 0; index < text.length; index += 1) hash = ((hash * 33) ^ text.charCodeAt(index)) >>> 0;
  return hash;
}

async function readPart(file: string): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) rows.push(JSON.parse(line) as TableRow);
  return rows;
}

/** The deals of some rows; one wrong row spoils its deal, since a history with a hole is another history. */
function* gathered(source: UnitSource, raws: readonly TableRow[]): Generator<Unit> {
  const keyed: (StageRow & { raw: TableRow })[] = [];
  const wrong = new Map<string, TableRow[]>();
  const faults = new Map<number, Unit['rows'][number]['faults']>();
  for (const raw of raws) {
    const placed = placeRow(source, raw);
    if (placed.faults.length === 0)
      keyed.push({ key: placed.key, stage: '', moment: placed.moment!, row: raw.row, raw });
    else {
      faults.set(raw.row, placed.faults);
      wrong.set(placed.key, [...(wrong.get(placed.key) ?? []), raw]);
    }
  }
  const logs = gatherStageRows(keyed);
  for (const [key, log] of logs) {
    const beside = key === '' ? [] : (wrong.get(key) ?? []);
    if (key !== '') wrong.delete(key);
    const rows = [...log.map(({ raw }) => raw), ...beside].map(source.readRow);
    for (const row of rows) row.faults.push(...(faults.get(row.row) ?? []));
    yield { key, rows };
  }
  for (const raw of [...wrong.values()].flat()) {
    const row = source.readRow(raw);
    row.faults.push(...(faults.get(raw.row) ?? []));
    yield { key: '', rows: [row] };
  }
}

function placeRow(source: UnitSource, raw: TableRow) {
  const { mapping, plan } = source;
  const log = mapping.stageLog;
  if (log?.mode !== 'row-per-event') throw new Error('only rows of events are gathered');
  const key = keyCell(source, raw.cells);
  const written = plan.mapper.cell(raw.cells, log.at);
  const moment = readMoment(written, plan.formats.get(log.at));
  if (key === '') return { key, faults: [rowFault('event_without_key', log.key)] };
  if (written === '') return { key, faults: [rowFault('event_without_date', log.at)] };
  if (!moment.ok)
    return { key, faults: [{ column: log.at, code: moment.code, label: valueFaults[moment.code] }] };
  return { key, moment: moment.value, faults: [] };
}
