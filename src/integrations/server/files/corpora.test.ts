// Tables other people made, when the public data is there.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { sharedData } from '../testing/files.ts';
import { peekTable, readTable } from './read-table.ts';

function filesIn(folder: string | undefined, ending: string): string[] {
  if (!folder) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}

async function recordsOf(path: string): Promise<Record<string, string>[]> {
  const { header } = await peekTable(path);
  const records: Record<string, string>[] = [];
  for await (const { cells } of readTable(path)) {
    records.push(Object.fromEntries(header.map((title, index) => [title, cells[index]!])));
  }
  return records;
}

const spectrum = sharedData('corpora/csv_spectrum');

test.skipIf(!spectrum)('every file of csv-spectrum reads as its JSON says', async () => {
  const files = filesIn(spectrum, '.csv');
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    const name = basename(file, '.csv');
    // Its expected records are those of another file; the headers and the cells are checked by the other eleven.
    if (name === 'location_coordinates') continue;
    const expected = JSON.parse(readFileSync(join(spectrum!, 'json', `${name}.json`), 'utf8')) as unknown;
    expect(await recordsOf(file), name).toEqual(expected);
  }
});

const books = sharedData('corpora/xlsx_exceljs');

test.skipIf(!books)('every workbook of exceljs is read or refused for a reason', async () => {
  const outcomes = new Map<string, string>();
  for (const file of filesIn(books, '.xlsx')) {
    const outcome = await recordsOf(file).then(
      () => 'read',
      (error: { name: string; code: string }) => `${error.name} ${error.code}`,
    );
    outcomes.set(basename(file), outcome);
  }
  expect(outcomes.size).toBeGreaterThan(30);
  const refused = [...outcomes].filter(([, outcome]) => outcome !== 'read');
  expect(new Set(refused.map(([, outcome]) => outcome))).toEqual(
    new Set(['Refusal import.empty_file', 'Refusal import.not_xlsx']),
  );
  expect(refused.map(([name]) => name)).not.toContain('gold.xlsx');
});

test.skipIf(!books)(
  'books of Google and LibreOffice, dates of 1904 and formulas read as their programs show them',
  async () => {
    const folder = join(books!, 'spec/integration/data');
    for (const name of [
      'google-sheets',
      'libre-calc-as-excel-2007-365',
      'libre-calc-as-office-open-xml-spreadsheet',
    ]) {
      expect((await peekTable(join(folder, 'hidden-test', `${name}.xlsx`))).header).toEqual([
        'BEGIN',
        'HIDDEN',
        'VISIBLE',
      ]);
    }
    expect((await peekTable(join(folder, '1904.xlsx'))).header[1]).toBe('1904-01-01');
    expect((await peekTable(join(folder, 'dateIssue.xlsx'))).sample).toEqual([['2020-11-20']]);
    expect((await peekTable(join(folder, 'fibonacci.xlsx'))).sample[0]).toEqual(['2', '1']);
    expect((await peekTable(join(folder, 'shared_string_with_escape.xlsx'))).header).toEqual(['_x000D_']);
  },
);

const json = sharedData('corpora/json_test_suite');

test.skipIf(!json)(
  'no file of the JSON suite, taken for a table, does more than be read or refused',
  async () => {
    const files = filesIn(json, '.json');
    expect(files.length).toBeGreaterThan(200);
    for (const file of files) {
      const outcome = await recordsOf(file).then(
        () => 'read',
        (error: { name: string }) => error.name,
      );
      expect(['read', 'Refusal'], file).toContain(outcome);
    }
  },
);
