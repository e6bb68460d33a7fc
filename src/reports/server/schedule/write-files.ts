/** The files of a sending. */
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { writeCsv, writeXlsx } from '../../../integrations/server/index.ts';
import type { Locale } from '../../../platform/model/label.ts';
import { markup } from '../../../platform/model/markup.ts';
import { printPaper } from '../../../platform/server/index.ts';
import { stacked, type ReportTable, type TableCell } from '../../model/schedule/report-tables.ts';
import type { SendingOutput } from '../../model/schedule/schedule.ts';

export type SentFile = { name: string; mediaType: string; content: Buffer };
type Told = { title: string; day: string; foot: string; locale: Locale; tables: readonly ReportTable[] };

const mediaTypes: Readonly<Record<SendingOutput, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

/** One file of the report's tables; text in it is never a formula. */
export async function writeSentFile(output: SendingOutput, told: Told): Promise<SentFile> {
  const name = `${told.title} ${told.day}.${output}`.replaceAll(/[\\/:*?"<>|]/g, ' ');
  return { name, mediaType: mediaTypes[output], content: await contentOf(output, told) };
}

async function contentOf(output: SendingOutput, told: Told): Promise<Buffer> {
  if (output === 'pdf') return paperOf(told);
  const written = new PassThrough();
  const bytes = buffer(written);
  const write = output === 'csv' ? writeCsv : writeXlsx;
  await write(written, [told.title, told.day], stacked(told.tables));
  return bytes;
}

function paperOf({ title, day, foot, locale, tables }: Told): Promise<Buffer> {
  const body = markup`<h1>${title}</h1><p>${day}</p>${tables.map(printTable)}`;
  return printPaper({ title, locale, body, foot });
}

function printTable({ title, header, rows }: ReportTable) {
  return markup`<h2>${title}</h2><table><thead><tr>${header.map((name) => markup`<th>${name}</th>`)}</tr></thead><tbody>${rows.map(
    (row) => markup`<tr>${row.map((cell) => markup`<td>${wordsOf(cell)}</td>`)}</tr>`,
  )}</tbody></table>`;
}

function wordsOf(cell: TableCell): string {
  if (cell === null) return '–';
  if (typeof cell === 'object') return (Number(cell.fen) / 100).toLocaleString('en-US');
  if (typeof cell !== 'number') return String(cell);
  return cell.toLocaleString('en-US', { maximumFractionDigits: 3 });
}
