/** A report's answers as files: the one way in which reports become files, whoever takes them. */
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { packTexts, writeCsv } from '../../../integrations/server/index.ts';
import { drawPaper, printPaper, type Work } from '../../../platform/server/index.ts';
import { say, type Locale } from '../../../platform/model/label.ts';
import { gridTexts } from '../../model/grid/grid-texts.ts';
import { tableOfLaid } from '../../model/export/laid-table.ts';
import type { SaidChoice } from '../../model/params/said-choice.ts';
import type { FileKind } from '../../model/export/file-kinds.ts';
import { writeWorkbook, type MadeFile } from '../grid/write-workbook.ts';
import type { LaidPart, Part } from './answer-parts.ts';
import { paperOfParts, sheetsOfParts } from './lay-out-parts.ts';

/** A report that is taken away, and what its files are called. */
type Taken = { title: string; name: string; parts: readonly Part[]; asked: readonly SaidChoice[] };

/** Reads in the language and the zone of whoever it is made for. */
export type FileReader = Pick<Work, 'principal' | 'now'>;

/**
 * The report as files of that kind: a workbook, a PDF, a picture, or a CSV for each of its tables. Refuses PDF and pictures
 * where the server has no browser, and a picture of what is too long for one.
 */
export async function writeReportFiles(
  reader: FileReader,
  kind: FileKind,
  { name, ...taken }: Taken,
): Promise<MadeFile[]> {
  switch (kind) {
    case 'xlsx':
      return [await bookOf(taken, reader.principal.locale, name)];
    case 'pdf': {
      const content = await printPaper(paperOfParts(reader, taken));
      return [{ content, name: `${name}.pdf`, mediaType: 'application/pdf' }];
    }
    case 'png': {
      const content = await drawPaper(paperOfParts(reader, taken));
      return [{ content, name: `${name}.png`, mediaType: 'image/png' }];
    }
    case 'csv':
      return Promise.all(taken.parts.flatMap((part) => ('laid' in part ? [writeTable(name, part)] : [])));
  }
}

async function bookOf(
  { parts, asked }: Pick<Taken, 'parts' | 'asked'>,
  locale: Locale,
  name: string,
): Promise<MadeFile> {
  const sheets = await sheetsOfParts(parts, asked, locale);
  return writeWorkbook(sheets, name, say(gridTexts.figures, locale));
}

async function writeTable(name: string, { title, laid }: LaidPart): Promise<MadeFile> {
  const { header, rows } = tableOfLaid(laid);
  const output = new PassThrough();
  const content = buffer(output);
  await writeCsv(output, header, rows);
  return { content: await content, name: `${name} ${title}.csv`, mediaType: 'text/csv; charset=utf-8' };
}

/** Several texts as one file to take away; one alone is itself. */
export async function packFiles(files: readonly MadeFile[], name: string): Promise<MadeFile> {
  const [first, ...others] = files;
  if (first && others.length === 0) return first;
  const texts = files.map((file, at) => ({
    name: entryName(at, file.name),
    text: file.content.toString('utf8'),
  }));
  return { content: await packTexts(texts), name: `${name}.zip`, mediaType: 'application/zip' };
}

/** The number keeps two tables of one name apart. */
function entryName(at: number, name: string): string {
  return `${String(at + 1).padStart(2, '0')} ${name.replaceAll(/[\\/:*?"<>|]/g, ' ')}`;
}
