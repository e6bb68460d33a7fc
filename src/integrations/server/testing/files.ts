// Files made for tests: tables on disk, zips of any parts, workbooks of raw cell XML.
import { createWriteStream, existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createZipWriter } from '../files/zip-writer.ts';
import { folderForTests } from '../../../platform/server/testing/folder-for-tests.ts';

const folder = folderForTests();
let made = 0;

export function newPath(name = 'table'): string {
  made += 1;
  return join(folder, `${made}-${name}`);
}

/** Writes bytes or text to a new file. */
export function fileOf(content: Buffer | string, name?: string): string {
  const path = newPath(name);
  writeFileSync(path, content);
  return path;
}

/** Text, or pieces of text made on the way. */
export type PartContent = string | Iterable<string>;

/** Writes a zip of the parts. */
export async function zipOf(parts: Record<string, PartContent>): Promise<string> {
  const path = newPath('book.xlsx');
  const zip = createZipWriter(createWriteStream(path));
  for (const [name, content] of Object.entries(parts)) {
    await zip.add(name, typeof content === 'string' ? [content] : content);
  }
  await zip.finish();
  return path;
}

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;

export type BookForm = {
  /** The `<sheetData>` content of each sheet. */
  sheets: { name: string; rows: PartContent; state?: string }[];
  sharedStrings?: PartContent;
  styles?: string;
  workbookProperties?: string;
};

function* sheetXml(rows: PartContent): Generator<string> {
  yield '<worksheet><sheetData>';
  if (typeof rows === 'string') yield rows;
  else yield* rows;
  yield '</sheetData></worksheet>';
}

/** The parts of a small workbook, to be changed or zipped. */
export function bookParts({
  sheets,
  sharedStrings,
  styles,
  workbookProperties = '',
}: BookForm): Record<string, PartContent> {
  const listed = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index}"${state ? ` state="${state}"` : ''}/>`,
  );
  const relations = sheets.map((_sheet, index) =>
    relation(`s${index}`, 'worksheet', `worksheets/sheet${index}.xml`),
  );
  if (sharedStrings !== undefined) relations.push(relation('strings', 'sharedStrings', 'sharedStrings.xml'));
  if (styles !== undefined) relations.push(relation('styles', 'styles', '/xl/styles.xml'));
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${relation('book', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook>${workbookProperties}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    ...(sharedStrings === undefined ? {} : { 'xl/sharedStrings.xml': sharedStrings }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': styles }),
    ...Object.fromEntries(
      sheets.map(({ rows }, index) => [`xl/worksheets/sheet${index}.xml`, sheetXml(rows)]),
    ),
  };
}

/** A workbook on disk whose first sheet has these rows of cell XML. */
export function bookOf(rows: PartContent, rest: Omit<BookForm, 'sheets'> = {}): Promise<string> {
  return zipOf(bookParts({ sheets: [{ name: 'Sheet1', rows }], ...rest }));
}

const shared = resolve(import.meta.dirname, '../../../../../shared/data');

/** A folder of the public data beside the repository; undefined when it is not there. */
export function sharedData(name: string): string | undefined {
  const path = join(shared, name);
  return existsSync(path) ? path : undefined;
}
