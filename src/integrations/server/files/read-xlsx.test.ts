import { expect, test } from 'vitest';
import { bookOf, bookParts, zipOf, type BookForm } from '../testing/files.ts';
import { peekTable, readTable } from './read-table.ts';

const head = '<row r="1"><c r="A1" t="str"><v>v</v></c></row>';
const styles = `<styleSheet><numFmts>
  <numFmt numFmtId="200" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="201" formatCode="[$-804]yyyy/m/d h:mm"/>
  <numFmt numFmtId="202" formatCode="[$¥-804]#,##0.00"/><numFmt numFmtId="203" formatCode="[Red]0.0%"/><numFmt numFmtId="204" formatCode="#,##0&quot; days&quot;"/>
  <numFmt numFmtId="205" formatCode="[h]:mm:ss"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="200"/><xf numFmtId="201"/><xf numFmtId="202"/><xf numFmtId="203"/><xf numFmtId="204"/><xf numFmtId="205"/><xf numFmtId="20"/><xf numFmtId="31"/></cellXfs></styleSheet>`;

async function cellOf(xml: string, rest: Omit<BookForm, 'sheets'> = {}): Promise<string> {
  const path = await bookOf(`${head}<row r="2">${xml}<c r="B2"><v>1</v></c></row>`, { styles, ...rest });
  for await (const row of readTable(path)) return row.cells[0]!;
  throw new Error('no row');
}

test.each([
  ['a shared text', '<c r="A2" t="s"><v>1</v></c>', '北京 & 上海'],
  ['a shared text in pieces, its phonetic hint left out', '<c r="A2" t="s"><v>2</v></c>', '东京 Tower'],
  ['a shared text that is not there', '<c r="A2" t="s"><v>9</v></c>', ''],
  [
    'an own text',
    '<c r="A2" t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></is></c>',
    'a b',
  ],
  ['a formula by its last result', '<c r="A2" t="str"><f>"x"&amp;"y"</f><v>xy</v></c>', 'xy'],
  ['a formula with a number', '<c r="A2"><f>1+1</f><v>2</v></c>', '2'],
  ['a formula without a result', '<c r="A2"><f>1+1</f></c>', ''],
  ['text that looks like a formula', '<c r="A2" t="inlineStr"><is><t>=1+1</t></is></c>', '=1+1'],
  ['an apostrophe in front, kept', `<c r="A2" t="inlineStr"><is><t>'=1+1</t></is></c>`, "'=1+1"],
  ['an error', '<c r="A2" t="e"><v>#DIV/0!</v></c>', '#DIV/0!'],
  ['yes', '<c r="A2" t="b"><v>1</v></c>', 'TRUE'],
  [
    'an escaped line end',
    '<c r="A2" t="inlineStr"><is><t>a_x000D_b_x005F_x000D_</t></is></c>',
    'a\rb_x000D_',
  ],
  [
    'CDATA and character references',
    '<c r="A2" t="inlineStr"><is><t><![CDATA[<a>]]>&#x4E2D;&lt;&#10;</t></is></c>',
    '<a>中<\n',
  ],
  ['a plain number', '<c r="A2"><v>1234.5</v></c>', '1234.5'],
  ['a rounding error', '<c r="A2"><v>0.30000000000000004</v></c>', '0.3'],
  ['a number with an exponent', '<c r="A2"><v>1.3800138000E10</v></c>', '13800138000'],
  ['a tiny number', '<c r="A2"><v>1E-7</v></c>', '0.0000001'],
  ['an amount', '<c r="A2" s="5"><v>1234.5</v></c>', '1234.5'],
  ['a share', '<c r="A2" s="6"><v>0.07</v></c>', '7%'],
  ['a count of days', '<c r="A2" s="7"><v>45000</v></c>', '45000'],
  ['a day', '<c r="A2" s="1"><v>42663</v></c>', '2016-10-20'],
  ['a Chinese day', '<c r="A2" s="3"><v>42663</v></c>', '2016-10-20'],
  ['an East Asian built-in day', '<c r="A2" s="10"><v>42663</v></c>', '2016-10-20'],
  ['a moment', '<c r="A2" s="2"><v>42663.645833333336</v></c>', '2016-10-20 15:30:00'],
  ['a moment of its own format', '<c r="A2" s="4"><v>42663.9999999</v></c>', '2016-10-21'],
  ['a time of day', '<c r="A2" s="9"><v>0.5</v></c>', '12:00:00'],
  ['hours beyond a day', '<c r="A2" s="8"><v>1.5</v></c>', '36:00:00'],
  ['the first days of 1900', '<c r="A2" s="1"><v>1</v></c>', '1900-01-01'],
  ['the day before the leap day that never was', '<c r="A2" s="1"><v>59</v></c>', '1900-02-28'],
  ['the leap day that never was', '<c r="A2" s="1"><v>60</v></c>', '60'],
  ['a date before time', '<c r="A2" s="1"><v>-3</v></c>', '-3'],
  ['an ISO date', '<c r="A2" t="d"><v>2024-05-06T00:00:00Z</v></c>', '2024-05-06'],
])('%s', async (_name, xml, text) => {
  const sharedStrings =
    '<sst><si><t>x</t></si><si><t>北京 &amp; 上海</t></si><si><r><t>东京</t></r><rPh><t>とうきょう</t></rPh><r><t> Tower</t></r></si></sst>';
  expect(await cellOf(xml, { sharedStrings })).toBe(text);
});

test('a workbook that counts from 1904 gives the same days', async () => {
  const workbookProperties = '<workbookPr date1904="1"/>';
  expect(await cellOf('<c r="A2" s="1"><v>41201</v></c>', { workbookProperties })).toBe('2016-10-20');
});

test('cells and rows without their place, gaps, and prefixes of other programs', async () => {
  const rows =
    '<x:row><x:c t="str"><x:v>a</x:v></x:c><x:c t="str"><x:v>b</x:v></x:c></x:row>' +
    '<row r="3"><c r="B3"><v>2</v></c></row><row r="7"><c r="A7"><v>1</v></c><c r="D7"><v>4</v></c></row>';
  const peek = await peekTable(await bookOf(rows));
  expect(peek.header).toEqual(['a', 'b', '#3', '#4']);
  expect(peek.sample).toEqual([
    ['', '2', '', ''],
    ['1', '', '', '4'],
  ]);
});

test('rows keep the numbers a spreadsheet shows, and blank rows are left out', async () => {
  const numbers: number[] = [];
  const path = await bookOf(
    `${head}<row r="2"><c r="A2" s="1"/></row><row r="5"><c r="A5"><v>1</v></c></row>`,
  );
  for await (const row of readTable(path)) numbers.push(row.row);
  expect(numbers).toEqual([5]);
});

const sheet = (name: string, value: string, state?: string) => ({
  name,
  rows: value && `<row><c t="str"><v>${value}</v></c></row>`,
  ...(state ? { state } : {}),
});

test('the first visible sheet that holds anything is read, another by its name', async () => {
  const path = await zipOf(
    bookParts({
      sheets: [
        sheet('Secret', 's', 'veryHidden'),
        sheet('Empty', ''),
        sheet('客户', 'c'),
        sheet('Deals', 'd'),
      ],
    }),
  );
  const peek = await peekTable(path);
  expect([peek.sheet, peek.header]).toEqual(['客户', ['c']]);
  expect(peek.sheets).toEqual([
    { name: 'Secret', hidden: true },
    { name: 'Empty', hidden: false },
    { name: '客户', hidden: false },
    { name: 'Deals', hidden: false },
  ]);
  expect((await peekTable(path, { sheet: 'Deals' })).header).toEqual(['d']);
  await expect(peekTable(path, { sheet: 'Gone' })).rejects.toMatchObject({ code: 'import.no_such_sheet' });
});

test('markup that arrives in pieces is put together', async () => {
  function* pieces(): Generator<string> {
    yield head;
    const row =
      '<row r="2"><!-- a > b --><c r="A2" t="inlineStr" note="x > y"><is><t>中&amp;文</t></is></c></row>';
    for (let copy = 0; copy < 30_000; copy += 1) yield row;
  }
  const texts = new Set<string>();
  let count = 0;
  for await (const row of readTable(await bookOf(pieces()))) {
    texts.add(row.cells[0]!);
    count += 1;
  }
  expect([count, ...texts]).toEqual([30_000, '中&文']);
});
