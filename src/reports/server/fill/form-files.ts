/** A form as a workbook, and an uploaded table as rows of texts. */
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { readTable, writtenValue, writeXlsx } from '../../../integrations/server/index.ts';
import { say } from '../../../platform/model/label.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { FileAnswer, Work } from '../../../platform/server/index.ts';
import type { Day } from '../../../platform/model/calendar.ts';
import { mostRows } from '../../model/fill/sheet-contract.ts';
import { fillRefusals } from '../../model/fill/refusals.ts';
import { recordIdHead } from '../../model/fill/match-table.ts';
import { getForm } from './opened-form.ts';
import { readSheet } from './read-sheet.ts';

/** The sheet with its records, or its rows handed in; a column tells which record a row is, for reading it in again. */
export async function workbookOfForm(work: Work, id: string, on: Day | undefined): Promise<FileAnswer> {
  const { title, action, columns, records, entries } = await readSheet(work, id, on);
  const { locale, timeZone } = work.principal;
  const { columns: own } = await getForm(work, id);
  const answers = new Map(entries.map(({ recordId, values }) => [recordId, values]));
  const rows =
    action === 'update'
      ? records.map((record) => ({
          id: record.id,
          values: { ...record.values, ...answers.get(record.id) },
        }))
      : entries.map(({ values }) => ({ id: null, values }));
  const output = new PassThrough();
  const content = buffer(output);
  const tail = action === 'update' ? [say(recordIdHead, locale)] : [];
  await writeXlsx(
    output,
    [...own.map(({ field }) => say(field.label, locale)), ...tail],
    rows.map(({ id: recordId, values }) => [
      ...columns.map((column, at) =>
        writtenValue(own[at]!.field, (values as Record<string, unknown>)[column.id], locale, timeZone),
      ),
      ...(recordId === null ? [] : [recordId]),
    ]),
    title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
  );
  return {
    content: await content,
    name: `${title}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  };
}

/** The cells of an uploaded table as texts, its head first. Refuses what is no table, and more rows than a form takes. */
export async function readFormTable(work: Work, id: string, path: string): Promise<{ rows: string[][] }> {
  await getForm(work, id, 'fill');
  const rows: string[][] = [];
  for await (const { cells } of readTable(path, { withHeader: true })) {
    if (rows.length > mostRows) refuse(fillRefusals.tableTooLarge, { most: mostRows });
    rows.push(cells);
  }
  return { rows };
}
