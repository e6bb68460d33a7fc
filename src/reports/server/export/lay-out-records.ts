import { currencyOfOrganisation } from '../../../identity/server/index.ts';
import { asExporter, writtenValue } from '../../../integrations/server/index.ts';
import type { Cell, Column } from '../../../insights/model/answer.ts';
import { questionSchema, type Condition, type MeasureQuestion } from '../../../insights/model/question.ts';
import type { Insights } from '../../../insights/server/index.ts';
import type { Field } from '../../../platform/model/fields.ts';
import type { Label } from '../../../platform/model/label.ts';
import { formatMoney } from '../../../platform/model/money.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { customKey, isCustom } from '../../../records/model/field-schema.ts';
import { writeFilter } from '../../../records/model/filter.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { findRecords, listRecords, openKind, type RecordKind } from '../../../records/server/index.ts';
import type { Chosen } from '../../model/blocks/asked.ts';
import { questionOf, type BlockOf } from '../../model/blocks/block.ts';
import { columnsOfList, conditionsOfList, type RecordsOfList } from '../../model/blocks/records.ts';
import { layOutAnswer, type LaidColumn } from '../../model/export/laid-answer.ts';
import type { LaidGrid } from '../../model/grid/laid-grid.ts';
import type { Reader } from '../../model/grid/show-value.ts';
import { cubeOf } from '../../model/params/narrow.ts';
import { kindOf } from '../record-kinds.ts';
import type { Portion } from './answer-parts.ts';

type Table = { name: Label; columns: LaidColumn[]; rows: Cell[][] };
type Asking = Pick<Insights, 'cubesFor' | 'idsOf'>;
/** `portion`: one receiver’s part of a sending, by owner or by team. */
type Asked = { block: BlockOf<'records'>; chosen: Chosen; portion: Portion | null };

/**
 * The records of a block for a file: the rows that the asker may take out of the house, with the columns that he sees, so many
 * as the block shows. Refuses, as an export of the list itself does, who may take none out.
 */
export async function layOutRecords(
  work: Work,
  insights: Asking,
  { block, chosen, portion }: Asked,
): Promise<{ name: Label; laid: LaidGrid }> {
  const { locale } = work.principal;
  const reader = { locale, currency: await currencyOfOrganisation(work) };
  const table = block.list
    ? await rowsOfList(work, { ...block, list: block.list }, { chosen, portion, takenOut: true }, reader)
    : await rowsBehind(work, insights, { block, chosen, portion }, reader);
  return { name: table.name, laid: layOutAnswer(table, reader) };
}

type OfList = Pick<Asked, 'chosen' | 'portion'> & {
  /** By the right to take records out. */ takenOut: boolean;
};

/** The rows of a list with the columns that the asker sees. Refuses whoever may not read such records, or take them out. */
export async function rowsOfList(
  work: Work,
  { list, most, ...block }: BlockOf<'records'> & { list: RecordsOfList },
  { chosen, portion, takenOut }: OfList,
  reader: Reader,
): Promise<Table> {
  const kind = kindOf(list.object) ?? refuse(refusals.notFound);
  const asking = takenOut ? asExporter(work, kind) : work;
  const own = portion ? [{ field: portion.by, op: 'is' as const, value: portion.id }] : [];
  const { fields } = await openKind(asking, kind);
  const { items } = await listRecords(asking, kind, {
    filter: writeFilter([...conditionsOfList(list, block, chosen, fields), ...own]),
    limit: most,
    ...(list.sort && { sort: list.sort }),
  });
  return tableOf(asking, kind, list, items, reader);
}

/** What stands behind a measure: records by their usual columns, other rows by what they say and when they were. */
async function rowsBehind(
  work: Work,
  insights: Asking,
  { block, chosen, portion }: Asked,
  reader: Reader,
): Promise<Table> {
  const asked = questionSchema.parse(questionOf(block, chosen)) as MeasureQuestion;
  const question = { ...asked, filters: [...asked.filters, ...partOf(block.measure!, portion)] };
  const measured = (await insights.cubesFor(work)).find(({ measures }) =>
    measures.some(({ id }) => id === block.measure),
  );
  const kind = measured && !measured.line ? kindOf(measured.records ?? measured.object) : undefined;
  const own = kind ? asExporter(work, kind) : work;
  const cell = { measure: block.measure!, values: [] };
  const { ids, lines = [] } = await insights.idsOf(own, { question, cell, offset: 0, limit: block.most });
  if (kind) {
    const records = await findRecords(own, kind, ids);
    const items = ids.flatMap((id) => records.get(id) ?? []);
    return tableOf(own, kind, { columns: [] }, items, reader);
  }
  const name = measured?.measures.find(({ id }) => id === block.measure)?.label ?? words.what;
  const rows = lines.map(({ title, at }): Cell[] => [
    title,
    at === null ? null : String(written(instant, at, work, reader) ?? ''),
  ]);
  return { name, columns: [column('what', words.what), column('at', words.at)], rows };
}

function partOf(measure: string, portion: Portion | null): Condition[] {
  return portion ? [{ field: `${cubeOf(measure)}.${portion.by}`, op: 'is', value: portion.id }] : [];
}

const words = {
  what: { zh: '内容', en: 'What' },
  at: { zh: '时间', en: 'When' },
} satisfies Record<string, Label>;
const instant: Field = { id: 'at', label: words.at, kind: 'instant' };

function column(id: string, label: Label, unit: Column['unit'] = null): Column {
  return { id, label, kind: 'text', unit };
}

async function tableOf(
  work: Work,
  kind: RecordKind,
  list: Pick<RecordsOfList, 'columns'>,
  items: readonly WireRecord[],
  reader: Reader,
): Promise<Table> {
  const { fields } = await openKind(work, kind);
  const filled = columnsOfList(fields, list).map((field) => fill(field, items, work, reader));
  return {
    name: kind.catalogue.plural,
    columns: filled.map(({ head }) => head),
    rows: items.map((_, at) => filled.map(({ cells }) => cells[at]!)),
  };
}

/** A column of amounts is one of figures, each with its currency where they are of several; where one is masked, all are words. */
function fill(field: Field, items: readonly WireRecord[], work: Work, reader: Reader) {
  const amounts = items.map((record) => {
    const value = isCustom(field.id) ? record.custom[customKey(field.id)] : record[field.id];
    const currency = (field.currencyIn && record[field.currencyIn]) || reader.currency;
    return { told: written(field, value, work, reader), currency: String(currency) };
  });
  const isMoney =
    field.kind === 'money' && amounts.every(({ told }) => told === null || typeof told === 'object');
  const isOwn = amounts.every(({ told, currency }) => told === null || currency === reader.currency);
  const cells = amounts.map(({ told, currency }): Cell => {
    if (typeof told !== 'object' || told === null) return told;
    return isMoney ? String(told.fen) : formatMoney({ amount: told.fen, currency }, reader.locale, 'full');
  });
  const head = column(field.id, field.label, isMoney ? 'money' : null);
  const currencies = amounts.map(({ currency }) => currency);
  return { head: isMoney && !isOwn ? { ...head, currencies } : head, cells };
}

function written(field: Field, value: unknown, { principal }: Work, { locale }: Reader) {
  const told = writtenValue(field, value, locale, principal.timeZone);
  if (typeof told !== 'object' || told === null || 'fen' in told) return told;
  return 'day' in told ? told.day : told.moment.slice(0, 'YYYY-MM-DD hh:mm'.length);
}
