/** A form as one fills it, and the list of forms. */
import type { Day } from '../../../platform/model/calendar.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { scopeOf } from '../../../platform/model/principal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { customKey, isCustom } from '../../../records/model/field-schema.ts';
import { writeFilter } from '../../../records/model/filter.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { findRecords, listRecords, titleOf } from '../../../records/server/index.ts';
import type { Form } from '../../model/fill/form.ts';
import type { FormEntry, OwedForm, SheetDraft, WireSheet } from '../../model/fill/sheet-contract.ts';
import { mayWith, type ReportRight } from '../../model/sharing.ts';
import { listReports } from '../report-queries.ts';
import { beginOwn, latestOwn, owedBy, wireFilling, type FillingRow } from './fillings.ts';
import { entriesOf } from './keep-entries.ts';
import { formKept, getForm, openForm, type OpenedForm } from './opened-form.ts';
import type { Entry } from './write-rows.ts';

/** A sheet shows so many records. */
const mostRecords = 200;

type Rights = { rights: readonly ReportRight[] };

function mayOf(work: Work, report: Rights): FormEntry['may'] {
  return {
    fill: mayWith(report, 'fill'),
    design: mayWith(report, 'design'),
    look: scopeOf(work.principal, 'form', 'approve') !== null,
  };
}

/** The form with the records in the filler's reach; of a form that is owed, the period's filling: the oldest owed unless told. */
export async function readSheet(work: Work, id: string, on: Day | undefined): Promise<WireSheet> {
  const form = await getForm(work, id);
  const { collect } = form.form;
  if (collect && mayWith(form.report, 'fill')) await beginOwn(work, id, collect);
  const owed = collect ? await owedBy(work, id) : [];
  const filling = collect
    ? (owed.find((one) => !on || one.on_day === on) ?? (await latestOwn(work, id, on)))
    : null;
  const { records, isCut } = await recordsOf(work, form);
  return {
    ...wireForm(form),
    records,
    isCut,
    filling: filling && wireFilling(filling, work.now),
    owed: owed.map((one) => wireFilling(one, work.now)),
    draft: (filling?.draft as SheetDraft | null) ?? null,
    entries: filling ? await wireEntries(work, form, await entriesOf(work, filling.id)) : [],
    may: mayOf(work, form.report),
  };
}

/** A form that is being drawn, as the asker would fill it. Refuses who may not read what it is about. */
export async function previewForm(work: Work, drawn: Form): Promise<WireSheet> {
  const form = await openForm(work, { id: newId(), title: '', form: drawn });
  const nothing = { filling: null, owed: [], draft: null, entries: [] };
  const may = { fill: true, design: true, look: false };
  return { ...wireForm(form), ...(await recordsOf(work, form)), ...nothing, may };
}

function wireForm({ id, title, form, filled, columns }: OpenedForm) {
  return {
    id,
    title,
    intro: form.intro,
    object: filled?.kind.object ?? null,
    action: form.about?.action ?? null,
    rows: form.rows,
    columns: columns.map((column) => ({
      ...column,
      field: { ...column.field, column: undefined },
    })) as unknown as WireSheet['columns'],
    rules: form.rules,
    isApproved: form.collect?.isApproved ?? false,
  };
}

/** The rows of an update: what meets the form's conditions, within the asker's reach. */
async function recordsOf(
  work: Work,
  { form, filled, columns }: OpenedForm,
): Promise<Pick<WireSheet, 'records' | 'isCut'>> {
  if (!filled || form.about?.action !== 'update') return { records: [], isCut: false };
  const { filter, sort, isDeleting } = form.about;
  const query = { limit: mostRecords, filter: writeFilter(filter), ...(sort && { sort }) };
  const { items, nextCursor } = await listRecords(work, filled.kind, query);
  const records = items.map((record) => ({
    id: record.id,
    name: String(record[titleOf(filled.kind)] ?? ''),
    version: record.version,
    mayEdit: record.abilities.update,
    mayDelete: isDeleting && record.abilities.delete,
    values: Object.fromEntries(
      columns.filter(({ isOwn }) => !isOwn).map(({ id, field }) => [id, valueOf(record, field.id)]),
    ),
  }));
  return { records, isCut: nextCursor !== null };
}

function valueOf(record: WireRecord, fieldId: string): unknown {
  return (isCustom(fieldId) ? record.custom[customKey(fieldId)] : record[fieldId]) ?? null;
}

/** Entries with the names of the records they are about. */
export async function wireEntries(
  work: Work,
  { filled }: Pick<OpenedForm, 'filled'>,
  entries: readonly Entry[],
): Promise<WireSheet['entries']> {
  const ids = entries.flatMap(({ recordId }) => recordId ?? []);
  const records = filled && ids.length > 0 ? await findRecords(work, filled.kind, ids) : new Map();
  return entries.map(({ recordId, answers }) => {
    const record = recordId ? (records.get(recordId) as WireRecord | undefined) : undefined;
    return {
      recordId,
      record: record && filled ? String(record[titleOf(filled.kind)] ?? '') : null,
      values: answers as WireSheet['entries'][number]['values'],
    };
  });
}

/** The forms the asker may see, and what he owes of them. */
export async function listForms(work: Work): Promise<{ items: FormEntry[]; owed: OwedForm[] }> {
  const reports = (await listReports(work)).items.filter(({ kind }) => kind === 'form');
  const documents = await documentsOf(
    work,
    reports.map(({ id }) => id),
  );
  const items = reports.flatMap((report) => {
    const form = documents.get(report.id);
    if (!form) return [];
    const { id, title, folder, owner, hasDraft } = report;
    const about = { object: form.about?.object ?? null, isCollected: form.collect !== null };
    return [{ id, title, folder, owner, hasDraft, ...about, may: mayOf(work, report) }];
  });
  for (const { id, may } of items) {
    const collect = documents.get(id)!.collect;
    if (collect && may.fill) await beginOwn(work, id, collect);
  }
  return { items, owed: owedIn(work, await owedBy(work, null), items) };
}

function owedIn({ now }: Work, rows: readonly FillingRow[], items: readonly FormEntry[]): OwedForm[] {
  // What is not collected any more is owed by nobody.
  const collected = items.filter(({ isCollected }) => isCollected);
  const titles = new Map(collected.map(({ id, title }) => [id, title]));
  return rows.flatMap((row) => {
    const title = titles.get(row.report_id);
    return title === undefined ? [] : [{ ...wireFilling(row, now), formId: row.report_id, title }];
  });
}

async function documentsOf({ db, principal }: Work, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, NonNullable<ReturnType<typeof formKept>>>();
  const rows = await db
    .selectFrom('report')
    .select(['id', 'document'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', 'in', [...ids])
    .execute();
  return new Map(
    rows.flatMap(({ id, document }) => {
      const form = formKept(document);
      return form ? [[id, form] as const] : [];
    }),
  );
}
