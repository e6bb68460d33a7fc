/** A form as somebody has it: its report, what it fills, its columns with his rights. */
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { openKind, readCatalogue, type OpenKind } from '../../../records/server/index.ts';
import type { Form } from '../../model/fill/form.ts';
import type { WireReport } from '../../model/contract.ts';
import { readDocument } from '../../model/document.ts';
import { columnsOf, type ReachedField, type SheetColumn } from '../../model/fill/sheet-columns.ts';
import type { ReportRight } from '../../model/sharing.ts';
import { getReport } from '../report-queries.ts';
import { fillKinds, type FillKind } from './fill-kinds.ts';

/** What a form fills. */
export type Filled = FillKind & { open: OpenKind };

export type OpenedForm = {
  id: string;
  title: string;
  form: Form;
  /** Null: rows about nothing, kept with the form. */
  filled: Filled | null;
  columns: readonly SheetColumn[];
};

/** The form of a document as it was kept; undefined where there is none. */
export function formKept(document: unknown): Form | undefined {
  return readDocument(document).form;
}

/** Refuses as not found what is no form or not the asker's to see, and as forbidden what he may not do with it. */
export async function getForm(
  work: Work,
  id: string,
  right: ReportRight = 'view',
): Promise<OpenedForm & { report: WireReport }> {
  const report = await getReport(work, id, right);
  const form = report.document.form ?? refuse(refusals.notFound);
  return { ...(await openForm(work, { id, title: report.title, form })), report };
}

/** The same for a form that is at hand. Refuses who may not read the records it is about. */
export async function openForm(
  work: Work,
  { id, title, form }: Pick<OpenedForm, 'id' | 'title' | 'form'>,
): Promise<OpenedForm> {
  if (!form.about) return { id, title, form, filled: null, columns: columnsOf(form, []) };
  const fill = fillKinds[form.about.object];
  const { fields } = await readCatalogue(work, fill.kind);
  return {
    id,
    title,
    form,
    filled: { ...fill, open: await openKind(work, fill.kind) },
    columns: columnsOf(form, fields as unknown as ReachedField[]),
  };
}
