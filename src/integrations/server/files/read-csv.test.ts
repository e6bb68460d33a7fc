import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { fileOf } from '../testing/files.ts';
import { peekTable, readTable, type ReadOptions } from './read-table.ts';
import type { TableRow } from './table.ts';

async function rowsOf(path: string, options?: ReadOptions): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of readTable(path, options)) rows.push(row);
  return rows;
}
const cellsOf = async (text: string | Buffer): Promise<string[][]> =>
  (await rowsOf(fileOf(text))).map(({ cells }) => cells);

const simplified =
  '客户名称,联系人,备注\r\n上海明斗智能科技有限公司,王小姐,下周三回访\r\n深圳市华强电子,李经理,报价已发\r\n';
const traditional =
  '客戶名稱,聯絡人,備註\r\n臺北創新科技股份有限公司,陳先生,下週三回訪\r\n高雄電子,林經理,報價已發\r\n';

test.each([
  ['utf-8', simplified, Buffer.from(simplified)],
  ['utf-8', simplified, Buffer.from(`\uFEFF${simplified}`)],
  ['utf-16le', simplified, iconv.encode(simplified, 'utf-16le', { addBOM: true })],
  ['utf-16be', simplified, iconv.encode(simplified, 'utf-16be', { addBOM: true })],
  ['utf-16le', simplified, iconv.encode(simplified, 'utf-16le', { addBOM: false })],
  ['gb18030', simplified, iconv.encode(simplified, 'gb18030')],
  ['big5', traditional, iconv.encode(traditional, 'big5')],
  ['gb18030', '姓名\n王伟\n', iconv.encode('姓名\n王伟\n', 'gb18030')],
  ['big5', '姓名,電話\n陳大文,1\n', iconv.encode('姓名,電話\n陳大文,1\n', 'big5')],
] as const)('a file in %s is read as it was written', async (encoding, text, bytes) => {
  const path = fileOf(Buffer.from(bytes));
  const peek = await peekTable(path);
  expect(peek.encoding).toBe(encoding);
  expect([peek.header, ...peek.sample]).toEqual(
    text
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(',')),
  );
});

test('a Western file is not taken for Chinese', async () => {
  const text = 'Name,City\nJosé Muñoz,Málaga\nFrançois Lefèvre,Orléans\nJürgen Groß,Köln\n';
  expect((await peekTable(fileOf(iconv.encode(text, 'windows-1252')))).sample[2]).toEqual([
    'Jürgen Groß',
    'Köln',
  ]);
});

test('the first Chinese name may stand a million rows down', async () => {
  const ascii = 'name,note\n'.padEnd(3_000_000, 'plain,text\n');
  const tail = '\n上海明斗科技,客户\n';
  expect(
    (await peekTable(fileOf(Buffer.concat([Buffer.from(ascii), iconv.encode(tail, 'gb18030')])))).encoding,
  ).toBe('gb18030');
  expect((await peekTable(fileOf(ascii + tail))).encoding).toBe('utf-8');
});

test.each([
  [',', 'a,b\n1,2\n'],
  [';', 'a;b\n1,5;2,5\n'],
  ['\t', 'a\tb\n"x, y"\t2\n'],
  ['|', 'a|b\n1|2\n'],
  [',', 'only\none\n'],
  [',', 'a,b\n"x;y;z;u",2\n"q;r;s;t",3\n'],
  [';', 'sep=;\na,x;b\n1;2\n'],
])('the delimiter %j is found', async (delimiter, text) => {
  expect((await peekTable(fileOf(text))).delimiter).toBe(delimiter);
});

test("Excel's own sep= line is no row", async () => {
  const peek = await peekTable(fileOf('sep=;\r\na;b\r\n1;2\r\n'));
  expect([peek.header, ...peek.sample]).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

test('quotes, quotes in quotes and line ends in quotes belong to their cell', async () => {
  expect(await cellsOf('a,b\r\n"x ""y"" z","1\r\n2"\r\n5" pipe,"3,4"\n')).toEqual([
    ['x "y" z', '1\r\n2'],
    ['5" pipe', '3,4'],
  ]);
});

test('line ends of all kinds may be mixed', async () => {
  expect(await cellsOf('a,b\r\n1,2\n3,4\r5,6')).toEqual([
    ['1', '2'],
    ['3', '4'],
    ['5', '6'],
  ]);
});

test('ragged rows are kept, and told', async () => {
  const rows = await rowsOf(fileOf('a,b,c\n1,2\n1,2,3,4\n1,2,3,\n1,2,3\n'));
  expect(rows.map(({ defects }) => defects)).toEqual([['too_few_cells'], ['too_many_cells'], [], []]);
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['1', '2', ''],
    ['1', '2', '3', '4'],
    ['1', '2', '3'],
    ['1', '2', '3'],
  ]);
});

test('rows are numbered as a spreadsheet shows them, blank ones counted and left out', async () => {
  const rows = await rowsOf(fileOf('\na,b\n\n1,"x\ny"\n,\n  ,\n3,4\n'));
  expect(rows.map(({ row }) => row)).toEqual([4, 7]);
});

test('blank and repeated headers get names of their own, and that is told', async () => {
  const peek = await peekTable(fileOf('Name,,Name, Name ,Name (2),\n1,2,3,4,5,6\n'));
  expect(peek.header).toEqual(['Name', '#2', 'Name (2)', 'Name (3)', 'Name (2) (2)', '#6']);
  expect(peek.headerNotes.map(({ index, kind }) => [index, kind])).toEqual([
    [1, 'blank'],
    [2, 'repeated'],
    [3, 'repeated'],
    [4, 'repeated'],
    [5, 'blank'],
  ]);
});

test('columns without header and without content are no columns', async () => {
  expect((await peekTable(fileOf('a,b,,\n1,2,,\n'))).header).toEqual(['a', 'b']);
});

test('a formula stays text', async () => {
  expect(await cellsOf("a,b\n=1+1,'=1+1\n'quoted,''=1+1\n")).toEqual([
    ['=1+1', '=1+1'],
    ["'quoted", "'=1+1"],
  ]);
});

test('NUL is taken out and told; undecodable bytes are told', async () => {
  const rows = await rowsOf(fileOf('a,b\n1\0,2\n3,4\n'));
  expect(rows[0]).toEqual({ row: 2, cells: ['1', '2'], defects: ['nul_character'] });
  expect(rows[1]!.defects).toEqual([]);
  const broken = fileOf(
    Buffer.concat([Buffer.from('名称\n上海'), Buffer.from([0xff, 0xff]), Buffer.from('\n')]),
  );
  expect((await rowsOf(broken, { encoding: 'utf-8' }))[0]!.defects).toEqual(['broken_text']);
});

test('a header named __proto__ is an ordinary header', async () => {
  expect((await peekTable(fileOf('__proto__,constructor\n1,2\n'))).header).toEqual([
    '__proto__',
    'constructor',
  ]);
});

test('a quote that never closes is refused with its row', async () => {
  await expect(rowsOf(fileOf('a,b\n1,2\n3,"open\n5,6\n'))).rejects.toMatchObject({
    code: 'import.open_quote',
    values: { row: 3 },
  });
  const long = `a,b\n1,"${'x,y\n'.repeat(400_000)}`;
  await expect(rowsOf(fileOf(long))).rejects.toMatchObject({ code: 'import.open_quote' });
});

test('a file with a header alone has no rows and is no mistake', async () => {
  expect(await cellsOf('a,b\n')).toEqual([]);
});

test('a reader that stops early leaves no open file behind', async () => {
  const path = fileOf('a,b\n' + '1,2\n'.repeat(200_000));
  for await (const row of readTable(path)) if (row.row === 3) break;
  expect((await peekTable(path)).sample).toHaveLength(50);
});
