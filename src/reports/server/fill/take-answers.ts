/** Answers that came by a link: kept with a filling of whoever made the link, or a lead by leads' own way in. */
import { captureLead, leadKind } from '../../../leads/server/index.ts';
import type { OpenedLink } from '../../../identity/server/index.ts';
import type { Work } from '../../../platform/server/index.ts';
import { checkGivenValues, openKind, type Values } from '../../../records/server/index.ts';
import { flattenBody } from '../../../records/model/field-schema.ts';
import { addUnowed } from './fillings.ts';
import { keepEntries } from './keep-entries.ts';
import type { OpenedForm } from './opened-form.ts';
import { writeRows } from './write-rows.ts';

type Cells = Record<string, string | number | boolean | null>;

/** Keeps the answers; what is wrong by column ('' for the whole), and then nothing is kept. */
export async function takeAnswers(
  work: Work,
  form: OpenedForm,
  link: OpenedLink,
  cells: Cells,
): Promise<Record<string, string>> {
  const open = form.filled ? { ...form, filled: { ...form.filled, create: takeLead } } : form;
  const row = { key: '1', recordId: null, cells, seen: {} };
  const { faults, entries, created, skipped } = await writeRows(work, open, [row]);
  if (faults.length > 0)
    return Object.fromEntries(faults.map(({ column, message }) => [column ?? '', message]));
  if (skipped > 0) return { '': nothing[work.principal.locale] };
  const filling = { ownerId: link.createdBy, userId: null, state: 'handed_in', written: created } as const;
  const id = await addUnowed(work, form.id, filling);
  await keepEntries(work, id, form, entries);
  work.record({
    type: 'form.answered',
    object: 'report',
    recordId: form.id,
    changes: { form: { from: null, to: form.title }, link: { from: null, to: link.label } },
    payload: { fillingId: id },
  });
  return {};
}

const nothing = { 'zh-CN': '还没有填写内容', en: 'Nothing is filled in yet' };

/** Whoever is known already gets one more touch; a new lead is nobody's until it is assigned. */
async function takeLead(work: Work, body: Values): Promise<string> {
  await checkGivenValues(work, await openKind(work, leadKind), body);
  const { leadId } = await captureLead(work, flattenBody(body), { channel: 'form', at: work.now });
  return leadId;
}
