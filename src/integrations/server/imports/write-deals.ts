/** Deals with their history: new ones with their whole log, known ones moved along by the rules of every stage change. */
import {
  changeStage,
  insertDeals,
  listLossReasons,
  lossReasonIds,
  passFirstGate,
  saveLossReasons,
  type DealDraft,
} from '../../../deals/server/index.ts';
import type { Pipeline } from '../../../deals/model/pipeline.ts';
import type { Work } from '../../../platform/server/index.ts';
import { bodyOf, type Values } from '../../../records/model/field-schema.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { updateRecord } from '../../../records/server/index.ts';
import { historyOf, type DealHistory, type Entry } from './deal-history.ts';
import { mayCreate, type Effect, type ImportRun } from './import-run.ts';
import { differences, formValues } from './record-values.ts';
import { holderOf, type Batch } from './resolve-names.ts';
import { rowFault, type RowFault } from './row-fault.ts';
import type { Item, UnitWriter } from './write-units.ts';

/** Loss reasons by name, asked once a batch. */
type Reasons = Map<string, string>;

/** What the writer knows of the batch it is at. */
type Known = { reasons: Reasons; histories: WeakMap<Item, DealHistory> };

/** Writes deals of one import; loss reasons that are missing are made where the mapping says so. */
export function createDealWriter(): UnitWriter {
  const known: Known = { reasons: new Map(), histories: new WeakMap() };
  return {
    prepare: async (batch, items) => {
      known.reasons = await reasonsFor(batch, items);
    },
    check: (batch, item, existing) => checkDeal(known, batch, item, existing),
    create: (batch, work, items) => createDeals(known, batch, work, items),
    update: ({ run }, work, item, existing) => updateDeal(known, run, work, item, existing),
  };
}

async function reasonsFor({ work, run }: Batch, items: readonly Item[]): Promise<Reasons> {
  const reasons = await reasonsByName(work);
  const rows = items.flatMap((item) => item.unit.rows);
  const named = new Set(rows.flatMap((row) => row.names.get('loss_reason') ?? []));
  const unknown = [...named].filter((name) => !reasons.has(name) && name.length <= 60);
  if (unknown.length === 0 || !mayCreate(run, 'loss_reasons')) return reasons;
  if (!run.dryRun) return addReasons(work, unknown);
  return new Map([...reasons, ...unknown.map((name) => [name, name] as const)]);
}

function checkDeal(
  { reasons, histories }: Known,
  batch: Batch,
  item: Item,
  existing: WireRecord | null,
): RowFault[] {
  const history = historyOf(batch.run, item.unit, batch.work.now);
  if (Array.isArray(history)) return history;
  histories.set(item, history);
  const unexplained = lossFault(history, reasons);
  if (unexplained) return [unexplained];
  if (existing || holderOf(batch, batch.run.entity.open!.kind, item.values)) return [];
  return [rowFault('owner_not_permitted', null, item.unit.rows.at(-1)!.names.get('owner') ?? '')];
}

async function createDeals(
  { reasons, histories }: Known,
  batch: Batch,
  work: Work,
  items: readonly Item[],
): Promise<void> {
  const ids = await lossReasonIds(work);
  for (const [pipeline, some] of Map.groupBy(items, (item) => histories.get(item)!.pipeline)) {
    const drafts = some.map((item) => draftOf(batch, work, item, histories.get(item)!, reasons));
    const made = await insertDeals(work, pipeline, drafts, ids);
    for (const [place, draft] of drafts.entries())
      await passNow(work, histories.get(some[place]!)!, { id: made[place]!, draft });
  }
}

/** A row without a date of its own creates the deal now, before the gate of its stage; reminders are noted. */
async function passNow(
  work: Work,
  { pipeline, entries }: DealHistory,
  { id, draft: { values, log } }: { id: string; draft: DealDraft },
): Promise<void> {
  const last = entries.at(-1)!;
  if (last.at !== null) return;
  const holder = { owner_id: values['owner'] as string | null, team_id: values['team'] as string | null };
  const deal = { id, amount: log.at(-1)!.amountAt, pipeline_id: pipeline.id, ...holder };
  await passFirstGate(work, deal, last.stage);
}

async function updateDeal(
  { reasons, histories }: Known,
  run: ImportRun,
  work: Work,
  item: Item,
  existing: WireRecord,
): Promise<Effect | null> {
  const { changed, before } = differences(run.entity.open!, item.values, existing);
  const moves = movesOf(histories.get(item)!, existing);
  const differs = Object.keys(changed).length > 0;
  if (!differs && moves.length === 0) return null;
  let version = existing.version + (differs ? 1 : 0);
  if (!run.dryRun) {
    if (differs) await updateRecord(work, run.entity.open!.kind, existing.id, bodyOf(changed));
    for (const entry of moves) version = await move(work, existing.id, entry, reasons);
  }
  const stage = moves.length > 0 && { stage: (existing['stage'] as { id: string }).id };
  return {
    object: 'deal',
    recordId: existing.id,
    effect: 'updated',
    before: { ...before, ...stage },
    version,
  };
}

async function reasonsByName(work: Work): Promise<Reasons> {
  const { items } = await listLossReasons(work);
  const english = items.flatMap(({ id, nameEn }) => (nameEn ? [[nameEn, id] as const] : []));
  return new Map([...english, ...items.map(({ id, name }) => [name, id] as const)]);
}

async function addReasons(work: Work, names: readonly string[]): Promise<Reasons> {
  const { items } = await listLossReasons(work);
  await saveLossReasons(work, [...items, ...names.map((name) => ({ name, nameEn: null }))]);
  return reasonsByName(work);
}

function reasonOf({ stage, row }: Entry, reasons: Reasons): string | null {
  return stage.kind === 'lost' ? (reasons.get(row.names.get('loss_reason') ?? '') ?? null) : null;
}

function lossFault({ entries }: DealHistory, reasons: Reasons): RowFault | null {
  const unexplained = entries.find(
    (entry) => entry.stage.kind === 'lost' && reasonOf(entry, reasons) === null,
  );
  if (!unexplained) return null;
  const named = unexplained.row.names.get('loss_reason');
  return named ? rowFault('reference_not_found', null, named) : rowFault('loss_reason_required');
}

function draftOf(batch: Batch, work: Work, item: Item, history: DealHistory, reasons: Reasons): DealDraft {
  const open = batch.run.entity.open!;
  const holder = holderOf(batch, open.kind, item.values)!;
  return {
    id: item.id,
    values: { ...formValues(open, item.values), owner: holder.ownerId, team: holder.teamId },
    log: history.entries.map((entry) => ({
      toStageId: entry.stage.id,
      at: (entry.at ?? work.now).toISOString(),
      actorId: ownerAt(entry, holder.ownerId),
      ownerIdAt: ownerAt(entry, holder.ownerId),
      teamIdAt: batch.people.byId.get(ownerAt(entry, holder.ownerId) ?? '')?.teamId ?? holder.teamId,
      amountAt: BigInt(amountAt(entry, item.values)),
      cause: 'import' as const,
      lossReasonId: reasonOf(entry, reasons),
    })),
  };
}

function ownerAt({ row }: Entry, ownerId: string | null): string | null {
  return typeof row.values['owner'] === 'string' ? row.values['owner'] : ownerId;
}

function amountAt({ row }: Entry, values: Values): string {
  const amount = row.values['amount'] ?? values['amount'];
  return typeof amount === 'string' ? amount : '0';
}

/** The stages a known deal has still to enter: those later than its last change, when it does not stand there already. */
function movesOf({ pipeline, entries }: DealHistory, existing: WireRecord): Entry[] {
  const standing = (existing['stage'] as { id: string } | null)?.id;
  const last = entries.at(-1);
  if (!last || last.stage.id === standing || !isOf(pipeline, existing)) return [];
  const since = new Date(existing['stage_entered_at'] as string);
  const later = entries.filter((entry) => entry.at === null || entry.at > since);
  const moves = later.length > 0 ? later : [last];
  return moves[0]!.stage.id === standing ? moves.slice(1) : moves;
}

function isOf(pipeline: Pipeline, existing: WireRecord): boolean {
  return (existing['pipeline'] as { id: string } | null)?.id === pipeline.id;
}

async function move(work: Work, dealId: string, entry: Entry, reasons: Reasons): Promise<number> {
  const { version } = await changeStage(work, {
    dealId,
    stageId: entry.stage.id,
    lossReasonId: reasonOf(entry, reasons),
    at: entry.at,
    cause: 'import',
  });
  return version;
}
