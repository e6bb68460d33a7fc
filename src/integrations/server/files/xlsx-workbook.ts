// The parts around the sheets: which sheets there are, the shared texts, what the number formats mean.
import { posix } from 'node:path';
import { refuse } from '../../../platform/model/refusal.ts';
import { fileRefusals } from '../../model/refusals.ts';
import { meaningOfFormat, unescapeText, type NumberMeaning } from './cell-value.ts';
import { readPart, type XlsxPackage } from './open-xlsx.ts';
import type { Sheet } from './table.ts';
import { readAttribute } from './xml-reader.ts';

const smallPart = 16 << 20;
/** Shared texts are held in memory: so many bytes of XML, so many texts. */
const textsPart = 96 << 20;
const mostTexts = 3_000_000;

export type SheetPart = Sheet & { part: string };

export type Workbook = {
  sheets: SheetPart[];
  epoch1904: boolean;
  texts: string[];
  /** What a number means, by the index of the cell's style. */
  meanings: NumberMeaning[];
};

type Relation = { id: string; kind: string; target: string };

/** The relations of a part: their kind is the last word of the type, the target a part's full name. */
async function readRelations(xlsx: XlsxPackage, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part);
  const file = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const relations: Relation[] = [];
  if (!xlsx.has(file)) return relations;
  await readPart(xlsx, file, smallPart, {
    open(name, attributes) {
      if (name !== 'Relationship' || readAttribute(attributes, 'TargetMode') === 'External') return;
      const written = readAttribute(attributes, 'Target') ?? '';
      const target = written.startsWith('/') ? written.slice(1) : posix.join(folder, written);
      const kind = (readAttribute(attributes, 'Type') ?? '').split('/').at(-1)!;
      relations.push({ id: readAttribute(attributes, 'Id') ?? '', kind, target });
    },
    close: () => undefined,
  });
  return relations;
}

/** Gives what stands between `<si>` and `</si>` without its phonetic hints. */
async function readTexts(xlsx: XlsxPackage, part: string | undefined): Promise<string[]> {
  const texts: string[] = [];
  if (!part || !xlsx.has(part)) return texts;
  let [current, inText, inHint] = ['', false, false];
  await readPart(xlsx, part, textsPart, {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 'rPh') inHint = true;
      else if (name === 't') inText = !inHint;
    },
    text(piece) {
      if (inText) current += piece;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inHint = false;
      else if (name === 'si' && texts.push(unescapeText(current)) > mostTexts) refuse(fileRefusals.tooLarge);
    },
  });
  return texts;
}

async function readMeanings(xlsx: XlsxPackage, part: string | undefined): Promise<NumberMeaning[]> {
  const codes = new Map<number, string>();
  const meanings: NumberMeaning[] = [];
  if (!part || !xlsx.has(part)) return meanings;
  let inCellFormats = false;
  await readPart(xlsx, part, smallPart, {
    open(name, attributes) {
      if (name === 'numFmt') {
        codes.set(
          Number(readAttribute(attributes, 'numFmtId')),
          readAttribute(attributes, 'formatCode') ?? '',
        );
      } else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) {
        const id = Number(readAttribute(attributes, 'numFmtId') ?? 0);
        meanings.push(meaningOfFormat(id, codes.get(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return meanings;
}

async function readSheets(
  xlsx: XlsxPackage,
  part: string,
  relations: readonly Relation[],
): Promise<{ sheets: SheetPart[]; epoch1904: boolean }> {
  const worksheets = new Map(
    relations.filter(({ kind }) => kind === 'worksheet').map(({ id, target }) => [id, target]),
  );
  const sheets: SheetPart[] = [];
  let epoch1904 = false;
  await readPart(xlsx, part, smallPart, {
    open(name, attributes) {
      if (name === 'workbookPr')
        epoch1904 = ['1', 'true'].includes(readAttribute(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const target = worksheets.get(readAttribute(attributes, 'id') ?? '');
      const hidden = /hidden/i.test(readAttribute(attributes, 'state') ?? '');
      if (target && xlsx.has(target)) {
        sheets.push({ name: readAttribute(attributes, 'name') ?? '', hidden, part: target });
      }
    },
    close: () => undefined,
  });
  return { sheets, epoch1904 };
}

function isWorkbook(part: string): boolean {
  return /workbook[^/]*$/i.test(part);
}

/** Reads everything of a workbook but its sheets' cells. Refuses a package whose main part is no workbook. */
export async function readWorkbook(xlsx: XlsxPackage): Promise<Workbook> {
  const main = (await readRelations(xlsx, '')).find(({ kind }) => kind === 'officeDocument')?.target;
  if (!main || !xlsx.has(main)) refuse(fileRefusals.notXlsx);
  const relations = await readRelations(xlsx, main);
  const partOf = (kind: string): string | undefined =>
    relations.find((relation) => relation.kind === kind)?.target;
  const { sheets, epoch1904 } = await readSheets(xlsx, main, relations);
  // A package of another kind (a letter, a presentation) has a main part too, but no sheets.
  if (sheets.length === 0) refuse(isWorkbook(main) ? fileRefusals.noSheet : fileRefusals.notXlsx);
  return {
    sheets,
    epoch1904,
    texts: await readTexts(xlsx, partOf('sharedStrings')),
    meanings: await readMeanings(xlsx, partOf('styles')),
  };
}

/** The sheet of that name. Refuses an unknown name. */
export function findSheet(workbook: Workbook, name: string): SheetPart {
  return (
    workbook.sheets.find((sheet) => sheet.name === name) ?? refuse(fileRefusals.noSuchSheet, { sheet: name })
  );
}
