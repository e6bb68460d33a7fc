/** What a file knows of a deal's way through its stages: a row for each event, a column for each stage, or just today. */
import type { Pipeline, Stage } from '../../../deals/model/pipeline.ts';
import type { Reading } from '../../../records/model/reading/reading.ts';
import { instantOf } from '../../../records/model/reading/moment-instant.ts';
import { readMoment } from '../../../records/model/reading/read-dates.ts';
import { valueFaults } from '../../../records/model/reading/value-faults.ts';
import { stagesFromDates, type StageEntry } from '../../model/stage-log.ts';
import type { ImportRun, Unit } from './import-run.ts';
import type { ReadRow } from './read-row.ts';
import { rowFault, type RowFault } from './row-fault.ts';

/** A stage entered; `at` null is the moment of the import. */
export type Entry = { stage: Stage; at: Date | null; row: ReadRow };

export type DealHistory = { pipeline: Pipeline; entries: Entry[] };

/** The pipeline and the stages of a deal in order, or what is wrong with them. */
export function historyOf(run: ImportRun, unit: Unit, now: Date): DealHistory | RowFault[] {
  const row = unit.rows.at(-1)!;
  const pipeline = pipelineOf(run, row);
  if (!pipeline) return [rowFault('pipeline_unknown', null, row.names.get('pipeline') ?? '')];
  const told = toldEntries(run, unit, pipeline);
  if (!told.ok) return [{ column: null, code: told.code, label: valueFaults[told.code] }];
  const entries: Entry[] = [];
  for (const { stage, at, row } of told.value) {
    const found = stageNamed(pipeline, stage);
    if (!found) return [rowFault('stage_unknown', null, stage)];
    if (at && at > now) return [rowFault('in_the_future')];
    // The same stage told again may change the amount, but is no stage change.
    if (entries.at(-1)?.stage !== found) entries.push({ stage: found, at, row });
  }
  return { pipeline, entries };
}

function pipelineOf({ pipelines, mapping }: ImportRun, row: ReadRow): Pipeline | undefined {
  const wanted = row.names.get('pipeline') ?? mapping.pipeline?.name;
  if (wanted === undefined) return pipelines[0];
  return pipelines.find(({ id, name, nameEn }) => [id, name, nameEn].includes(wanted));
}

function stageNamed({ stages }: Pipeline, text: string): Stage | undefined {
  const same = (name: string | null) => name?.trim().toLowerCase() === text.trim().toLowerCase();
  return stages.find((stage) => same(stage.name)) ?? stages.find((stage) => same(stage.nameEn));
}

type ToldEntry = { stage: string; at: Date | null; row: ReadRow };

function toldEntries(run: ImportRun, unit: Unit, pipeline: Pipeline): Reading<ToldEntry[]> {
  const mode = run.mapping.stageLog?.mode;
  if (mode === 'row-per-event') return entriesOfEvents(run, unit);
  const row = unit.rows[0]!;
  const first = pipeline.stages[0]!.name;
  const created = typeof row.values['created_at'] === 'string' ? new Date(row.values['created_at']) : null;
  const entered =
    mode === 'dates-per-stage' ? enteredByColumns(run, row, pipeline) : enteredByFields(row, pipeline, first);
  if (!entered.ok) return entered;
  const entries = entered.value.map((entry) => ({ ...entry, row }));
  return { ok: true, value: fromCreation(entries, created, first) };
}

/** A deal created before the first stage we know of began in the first stage of its pipeline. */
function fromCreation(entries: ToldEntry[], created: Date | null, first: string): ToldEntry[] {
  const [beginning, ...rest] = entries;
  if (!created || !beginning) return entries;
  if (beginning.stage === first) return [{ ...beginning, at: beginning.at ?? created }, ...rest];
  const earlier = beginning.at === null || created < beginning.at;
  return earlier ? [{ ...beginning, stage: first, at: created }, ...entries] : entries;
}

type Entered = { stage: string; at: Date | null };

function enteredByColumns(run: ImportRun, row: ReadRow, pipeline: Pipeline): Reading<Entered[]> {
  const { mapping, plan, timeZone } = run;
  const told = stagesFromDates(mapping, plan.mapper, row.cells, (header) => plan.formats.get(header));
  if (!told.ok) return told;
  const at = ({ moment }: StageEntry) => (moment ? instantOf(moment, timeZone) : null);
  const entries = told.value
    .filter((entry) => entry.stage !== '')
    .map((entry) => ({ stage: entry.stage, at: at(entry) }));
  const last = entries.at(-1);
  if (last && last.at === null)
    last.at = latest(enteredAt(row, pipeline, last.stage), entries.at(-2)?.at ?? null);
  return { ok: true, value: entries };
}

/** Nobody stands in a stage before he has left the one before it. */
function latest(at: Date | null, before: Date | null): Date | null {
  return at && before && at < before ? before : at;
}

/** The stage of now; a closed one was entered when the deal was closed. */
function enteredByFields(row: ReadRow, pipeline: Pipeline, first: string): Reading<Entered[]> {
  const stage = row.names.get('stage') ?? first;
  return { ok: true, value: [{ stage, at: enteredAt(row, pipeline, stage) }] };
}

/** When the present stage was entered, as the row's own fields tell it. */
function enteredAt(row: ReadRow, pipeline: Pipeline, stage: string): Date | null {
  const kind = stageNamed(pipeline, stage)?.kind ?? 'open';
  const known =
    row.values[kind === 'open' ? 'stage_entered_at' : 'closed_at'] ?? row.values['stage_entered_at'];
  return typeof known === 'string' ? new Date(known) : null;
}

function entriesOfEvents({ mapping, plan, timeZone }: ImportRun, unit: Unit): Reading<ToldEntry[]> {
  const log = mapping.stageLog;
  if (log?.mode !== 'row-per-event') return { ok: true, value: [] };
  const entries: ToldEntry[] = [];
  for (const row of unit.rows) {
    const moment = readMoment(plan.mapper.cell(row.cells, log.at), plan.formats.get(log.at));
    if (!moment.ok) return moment;
    entries.push({
      stage: plan.mapper.cell(row.cells, log.stage),
      at: instantOf(moment.value, timeZone),
      row,
    });
  }
  return { ok: true, value: entries };
}
