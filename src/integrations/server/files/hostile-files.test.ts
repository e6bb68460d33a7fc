import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bookOf, bookParts, fileOf, zipOf } from '../testing/files.ts';
import { peekTable, readTable } from './read-table.ts';

async function readAll(path: string): Promise<number> {
  await peekTable(path);
  let rows = 0;
  for await (const _row of readTable(path)) rows += 1;
  return rows;
}
const head = '<row r="1"><c r="A1" t="str"><v>v</v></c></row>';

test.each([
  ['an empty file', 'import.empty_file', ''],
  ['white space', 'import.empty_file', ' \r\n\t\n'],
  ['a byte order mark alone', 'import.empty_file', '\uFEFF'],
  [
    'a web page',
    'import.html_not_csv',
    '<!DOCTYPE html><html><body><table><tr><td>a</td></tr></table></body></html>',
  ],
  [
    'a table of an old export program',
    'import.html_not_csv',
    '\r\n<table border=1><tr><td>客户</td></tr></table>',
  ],
  [
    'an Excel web page',
    'import.html_not_csv',
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>',
  ],
  ['a login page after a comment', 'import.html_not_csv', '<!-- hello -->\n<html lang="zh">'],
  [
    'an Excel 2003 XML file',
    'import.xml_not_csv',
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="x">',
  ],
  ['a PDF', 'import.not_a_table', '%PDF-1.7 ...'],
  [
    'rubbish',
    'import.not_a_table',
    Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7) % 31)),
  ],
  ['an old Excel file', 'import.old_xls', Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex')],
  [
    'a workbook with a password',
    'import.encrypted',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
  ],
  ['a torn zip', 'import.damaged_file', Buffer.from('504b030414000000', 'hex')],
])('%s is refused by its content, whatever its name', async (_what, code, content) => {
  await expect(readAll(fileOf(content, 'table.csv'))).rejects.toMatchObject({
    name: 'Refusal',
    code,
    status: 422,
  });
});

test('a page in UTF-16 is a page too', async () => {
  await expect(readAll(fileOf(Buffer.from('\uFEFF<html><body>', 'utf16le')))).rejects.toMatchObject({
    code: 'import.html_not_csv',
  });
});

test('a text that only mentions HTML is a table', async () => {
  expect(await readAll(fileOf('note,html\n<b>bold</b>,<html>\n'))).toBe(1);
});

test('a zip that is no workbook is refused', async () => {
  await expect(readAll(await zipOf({ 'a.txt': 'x' }))).rejects.toMatchObject({ code: 'import.not_xlsx' });
  const letter = bookParts({ sheets: [] });
  const relations = String(letter['_rels/.rels']).replace('xl/workbook.xml', 'word/document.xml');
  const path = await zipOf({ ...letter, '_rels/.rels': relations, 'word/document.xml': '<document/>' });
  await expect(readAll(path)).rejects.toMatchObject({ code: 'import.not_xlsx' });
  const binary = await zipOf({ ...bookParts({ sheets: [] }), 'xl/workbook.bin': 'x' });
  await expect(readAll(binary)).rejects.toMatchObject({ code: 'import.not_xlsx' });
});

function* repeated(text: string, times: number): Generator<string> {
  for (let copy = 0; copy < times; copy += 1) yield text;
}
const megabyte = ' '.repeat(1 << 20);

test('a sheet that inflates without end is refused before it is read', async () => {
  const path = await bookOf(repeated(megabyte, 64));
  await expect(readAll(path)).rejects.toMatchObject({ code: 'import.zip_bomb' });
});

test('shared texts that inflate without end are refused, in any part of the book', async () => {
  await expect(readAll(await bookOf(head, { sharedStrings: repeated(megabyte, 32) }))).rejects.toMatchObject({
    code: 'import.zip_bomb',
  });
  const aside = await zipOf({
    ...bookParts({ sheets: [{ name: 'a', rows: head }] }),
    'xl/media/x.bin': repeated(megabyte, 32),
  });
  await expect(readAll(aside)).rejects.toMatchObject({ code: 'import.zip_bomb' });
});

test('ten thousand parts are refused', async () => {
  const many = Object.fromEntries(Array.from({ length: 2500 }, (_, index) => [`xl/p${index}.xml`, '']));
  await expect(readAll(await zipOf({ ...bookParts({ sheets: [] }), ...many }))).rejects.toMatchObject({
    code: 'import.zip_bomb',
  });
});

test('a directory that lies about sizes does not get a byte more', async () => {
  const bytes = readFileSync(await bookOf(repeated(megabyte, 32)));
  const entry = bytes.lastIndexOf('xl/worksheets/sheet0.xml') - 46;
  bytes.writeUInt32LE(5000, entry + 24);
  await expect(readAll(fileOf(bytes))).rejects.toMatchObject({ code: 'import.damaged_file' });
});

test('a zip inside the zip is not opened', async () => {
  const inner = readFileSync(await bookOf(repeated(megabyte, 32))).toString('latin1');
  expect(
    await readAll(await zipOf({ ...bookParts({ sheets: [{ name: 'a', rows: head }] }), 'inner.zip': inner })),
  ).toBe(0);
});

test.each([
  ['a DTD', '<!DOCTYPE x [<!ENTITY a "aaaa">]>'],
  ['an external entity', '<!DOCTYPE x SYSTEM "file:///etc/passwd">'],
])('%s in the workbook or in a sheet is refused', async (_what, doctype) => {
  const parts = bookParts({ sheets: [{ name: 'a', rows: head }] });
  const path = await zipOf({
    ...parts,
    'xl/workbook.xml': `<?xml version="1.0"?>${doctype}${String(parts['xl/workbook.xml'])}`,
  });
  await expect(readAll(path)).rejects.toMatchObject({ code: 'import.forbidden_xml' });
  await expect(readAll(await bookOf(`${doctype}${head}`))).rejects.toMatchObject({
    code: 'import.forbidden_xml',
  });
});

test('an entity nobody declared is refused', async () => {
  await expect(readAll(await bookOf('<row><c t="str"><v>&xxe;</v></c></row>'))).rejects.toMatchObject({
    code: 'import.forbidden_xml',
  });
});

test.each([
  ['a tag without end', `${head}<row ${'x'.repeat(3 << 20)}`, 'import.too_large'],
  ['a torn tag', `${head}<row r="2"><c r="A2"`, 'import.damaged_file'],
  [
    'a cell of three megabytes',
    `<row><c t="str"><v>${'ab'.repeat(3 << 19)}</v></c></row>`,
    'import.too_large',
  ],
  ['more rows than a sheet can have', '<row/>'.repeat(1_048_577), 'import.too_large'],
  ['a cell in the last column', '<row><c r="XFD1"><v>1</v></c></row>', 'import.too_large'],
])('%s is refused', async (_what, rows, code) => {
  const parts = bookParts({ sheets: [{ name: 'a', rows }] });
  const path = await zipOf({ ...parts, 'xl/worksheets/sheet0.xml': `<worksheet><sheetData>${rows}` });
  await expect(readAll(path)).rejects.toMatchObject({ code });
});

test('names of prototypes are ordinary names', async () => {
  const names = ['__proto__', 'constructor', 'toString'];
  const parts = bookParts({
    sheets: names.map((name) => ({ name, rows: `<row><c t="str"><v>__proto__</v></c></row>` })),
  });
  const path = await zipOf({ ...parts, ['xl/__proto__']: 'x' });
  const peek = await peekTable(path, { sheet: '__proto__' });
  expect(peek.header).toEqual(['__proto__']);
  expect(peek.sheets.map(({ name }) => name)).toEqual(names);
  expect(({} as Record<string, unknown>)['v']).toBeUndefined();
});
