/** The rows that are kept with a filling, and their numbers under the names of their columns. */
import { newId } from '../../../platform/model/identifier.ts';
import { toJson, type Work } from '../../../platform/server/index.ts';
import type { SheetColumn } from '../../model/fill/sheet-columns.ts';
import type { OpenedForm } from './opened-form.ts';
import type { Entry } from './write-rows.ts';

/** Puts these rows in the place of those handed in before; rows about records that a form makes are added to them. */
export async function keepEntries(
  work: Work,
  fillingId: string,
  { form, filled, columns }: Pick<OpenedForm, 'form' | 'filled' | 'columns'>,
  entries: readonly Entry[],
): Promise<void> {
  const { db, principal } = work;
  const t = principal.tenantId;
  if (form.about?.action !== 'create')
    await db
      .deleteFrom('form_entry')
      .where('tenant_id', '=', t)
      .where('filling_id', '=', fillingId)
      .execute();
  if (entries.length === 0) return;
  const rows = entries.map((entry, place) => ({ ...entry, id: newId(), place }));
  await db
    .insertInto('form_entry')
    .values(
      rows.map(({ id, place, recordId, answers }) => ({
        tenant_id: t,
        id,
        filling_id: fillingId,
        place,
        object: recordId && filled ? filled.kind.object : null,
        record_id: recordId,
        answers: toJson(answers),
      })),
    )
    .execute();
  const numbers = rows.flatMap(({ id, answers }) =>
    numbersIn(columns, answers, { tenant_id: t, entry_id: id }),
  );
  if (numbers.length > 0) await db.insertInto('form_number').values(numbers).execute();
}

function numbersIn(
  columns: readonly SheetColumn[],
  answers: Entry['answers'],
  key: { tenant_id: string; entry_id: string },
) {
  return columns.flatMap(({ id, isOwn, field }) =>
    isOwn && typeof answers[id] === 'number'
      ? [{ ...key, id: newId(), column_id: id, label: field.label.zh, amount: answers[id] }]
      : [],
  );
}

/** The rows that stand with a filling, in their order. */
export async function entriesOf({ db, principal }: Work, fillingId: string): Promise<Entry[]> {
  const rows = await db
    .selectFrom('form_entry')
    .select(['record_id', 'answers'])
    .where('tenant_id', '=', principal.tenantId)
    .where('filling_id', '=', fillingId)
    .orderBy('place')
    .execute();
  return rows.map(({ record_id, answers }) => ({
    recordId: record_id,
    answers: answers as Record<string, unknown>,
  }));
}
