import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import yauzl, { type Entry } from 'yauzl';
import { text } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { readTable } from '../../../integrations/server/index.ts';
import { closePress } from '../../../platform/server/index.ts';
import { readPaper } from '../../../platform/server/testing/read-paper.ts';
import { quoteContract } from '../../model/contract.ts';
import { moneyInWords } from '../../model/money-in-words.ts';
import type { QuoteDocument } from '../../model/quote-document.ts';
import { pricedLine } from '../../model/quote-line.ts';
import { amountText } from '../../model/quote-paper.ts';
import { sameAsOracle } from '../../model/testing/quote-oracle.ts';
import { gateway, quotingCompany, training } from '../testing/quoting-company.ts';

afterAll(closePress);

const hostile = '=cmd|"/c calc"!A1 <w:p>&\u0007 ${env} {{secret}} 𠮷';
const folder = await mkdtemp(path.join(tmpdir(), 'quote-papers-'));

async function fileOf(content: Buffer, ending: string): Promise<string> {
  const file = path.join(folder, `${randomUUID()}.${ending}`);
  await writeFile(file, content);
  return file;
}

async function partOf(file: string, part: string): Promise<string> {
  return new Promise((resolve, reject) => {
    yauzl.open(file, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('entry', (entry: Entry) => {
        if (entry.fileName !== part) return zip.readEntry();
        zip.openReadStream(entry, (fault, stream) =>
          fault ? reject(fault) : void text(stream).then(resolve, reject),
        );
      });
      zip.readEntry();
    });
  });
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

async function wordTexts(content: Buffer): Promise<string[]> {
  const xml = await partOf(await fileOf(content, 'docx'), 'word/document.xml');
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) =>
    words!.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => entities[name]!),
  );
}

/** A4, Chinese type, columns that every program sets alike, heads on every page, the page's number, and that it is a draft. */
async function expectTypography(content: Buffer): Promise<void> {
  const file = await fileOf(content, 'docx');
  const body = await partOf(file, 'word/document.xml');
  expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"');
  expect(body).toMatch(/<w:rFonts [^>]*w:eastAsia="Microsoft YaHei"/);
  const tables = body.split('<w:tbl>').slice(1);
  expect(tables).toHaveLength(3);
  for (const table of tables) expect(table).toContain('<w:tblLayout w:type="fixed"/>');
  const widths = [...tables[1]!.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
  expect(widths).toHaveLength(9);
  expect(Math.max(...widths)).toBe(widths[1]);
  expect(tables[1]).toContain('<w:tblHeader/>');
  expect(await partOf(file, 'word/footer1.xml')).toMatch(/PAGE<.*NUMPAGES</);
  expect(await partOf(file, 'word/header1.xml')).toContain('草稿');
}

async function pdfText(content: Buffer): Promise<string> {
  return (await readPaper(content)).text.replace(/\s+/g, '');
}

async function sheetRows(content: Buffer): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const { cells } of readTable(await fileOf(content, 'xlsx'))) rows.push(cells);
  return rows;
}

/** What must stand on every paper. */
function figuresOf(document: QuoteDocument): string[] {
  const lines = document.lines.flatMap(({ unitPrice, gross }) => [amountText(unitPrice), amountText(gross)]);
  return [...lines, ...[document.net, document.tax, document.gross].map((fen) => amountText(fen))];
}

test('screen, API, PDF, Word, Excel and the page of the customer say the same figures as exact fractions', async () => {
  const { draft, client } = await quotingCompany();
  const lines = [gateway, { ...training, discount: 1234 }, { ...gateway, name: '备件', quantity: '3333' }];
  const id = await draft({ terms: '质保一年\n含运费' }, lines, '12345');
  const document = (await client(quoteContract.document, { params: { id } })).body;
  const content = (await client(quoteContract.content, { params: { id } })).body;
  expect(
    sameAsOracle(
      content.lines.map((line) => pricedLine(line, null)),
      'excluded',
      12_345n,
    ),
  ).toEqual([]);
  const { net, tax, gross } = document;
  expect(content).toMatchObject({ net, tax, gross });
  expect(BigInt(net) + BigInt(tax)).toBe(BigInt(gross));
  const paper = (format: string) =>
    client(quoteContract.paper, { params: { id }, query: { format: format as 'pdf' } });
  const pdf = await pdfText((await paper('pdf')).content);
  const wordFile = (await paper('docx')).content;
  const word = await wordTexts(wordFile);
  const sheet = await sheetRows((await paper('xlsx')).content);
  const words = moneyInWords(BigInt(gross));
  for (const figure of figuresOf(document)) {
    expect(pdf).toContain(figure);
    expect(word).toContain(figure);
    expect(sheet.flat().some((cell) => Number(cell) === Number(figure.replaceAll(',', '')))).toBe(true);
  }
  expect(pdf).toContain(words);
  expect(word).toContain(words);
  expect(sheet.flat()).toContain(words);
  const first = sheet.findIndex(([at]) => at === '1');
  expect(sheet.slice(first, first + 3).map((row) => [row[1], Number(row[4])])).toEqual([
    ['边缘网关', 2],
    ['现场培训', 1.5],
    ['备件', 0.3333],
  ]);
  expect(pdf).toContain('草稿');
  await expectTypography(wordFile);
});

test('hostile texts stay texts on every paper', async () => {
  const { draft, client } = await quotingCompany();
  const typed = hostile.replace('\u0007', '');
  const id = await draft({ name: typed, terms: typed }, [{ ...gateway, name: typed, spec: typed }]);
  const paper = async (format: 'pdf' | 'docx' | 'xlsx') =>
    (await client(quoteContract.paper, { params: { id }, query: { format } })).content;
  const [pdf, word, xlsx] = [await paper('pdf'), await paper('docx'), await paper('xlsx')];
  expect(await pdfText(pdf)).toContain('=cmd|"/ccalc"!A1<w:p>&');
  expect(await wordTexts(word)).toContain(typed);
  const sheet = await partOf(await fileOf(xlsx, 'xlsx'), 'xl/worksheets/sheet1.xml');
  expect(sheet).not.toContain('<f>');
  expect((await sheetRows(xlsx)).find(([at]) => at === '1')![1]).toBe(typed);
  expect((await readFile(await fileOf(word, 'docx'))).length).toBeGreaterThan(1000);
});

test('papers of another currency have no capitals of the yuan', async () => {
  const { draft, client } = await quotingCompany();
  const id = await draft({ currency: 'USD' });
  const document = (await client(quoteContract.document, { params: { id } })).body;
  expect(document).toMatchObject({ currency: 'USD', inWords: null });
});
