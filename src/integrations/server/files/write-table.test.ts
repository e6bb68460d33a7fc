import { createWriteStream, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newPath, sharedData } from '../testing/files.ts';
import { openXlsx, readPart } from './open-xlsx.ts';
import { peekTable, readTable } from './read-table.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';
import type { WrittenCell, WrittenRows } from './written-cell.ts';

const writers = { csv: writeCsv, xlsx: writeXlsx };
type Kind = keyof typeof writers;

async function write(kind: Kind, header: string[], rows: WrittenRows): Promise<string> {
  const path = newPath(`out.${kind}`);
  await writers[kind](createWriteStream(path), header, rows);
  return path;
}

async function roundTrip(kind: Kind, rows: WrittenCell[][]): Promise<string[][]> {
  const back: string[][] = [];
  const header = Array.from({ length: rows[0]?.length ?? 1 }, (_, index) => `c${index}`);
  for await (const row of readTable(await write(kind, header, rows))) back.push(row.cells);
  return back;
}

const payloads = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '+1',
  '-1+1',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  "'=1",
  "''=1",
  '=HYPERLINK("http://x","y")',
  'a\r\nb',
  'a"b',
  '"',
  ',',
  ' x ',
  'a\tb',
  '_x000D_',
  '_x005F_x000D_',
  '<f>1</f>',
  '&amp;',
  ']]>',
  '\u0001',
  '\uFFFE',
  '中文，客户',
  '😀',
  '13800138000',
  '310101199001011234',
  '007',
  '1E5',
  'TRUE',
  '2024-01-02',
  '3/4',
  '#REF!',
];

test.each<Kind>(['csv', 'xlsx'])(
  'what is exported to %s comes back exactly, naughty texts too',
  async (kind) => {
    const rows = payloads.map((payload) => [payload, `x${payload}`]);
    expect(await roundTrip(kind, rows)).toEqual(rows);
  },
);

test.each<Kind>(['csv', 'xlsx'])('any text in any cell of %s comes back exactly', async (kind) => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({
      unit: fc.constantFrom("'", '=', '"', ',', '\r', '\n', '\t', ' ', '_x000D_', '_', '-', '&', '<', '中'),
    }),
  );
  const free = cell.map((text) => text.replaceAll('\0', '').replaceAll('\uFFFD', ''));
  const table = fc.array(fc.tuple(fc.constant('k'), free, free), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      expect(await roundTrip(kind, rows)).toEqual(rows);
    }),
    { numRuns: 40 },
  );
});

test.each<Kind>(['csv', 'xlsx'])(
  'amounts, numbers, days and moments come back from %s as their plain text',
  async (kind) => {
    const rows: WrittenCell[][] = [
      [
        { fen: 123_450n },
        { fen: -5n },
        -3,
        0.1,
        true,
        null,
        { day: '2024-02-29' },
        { moment: '2024-02-29 23:59:59' },
      ],
      [
        { fen: 10n ** 17n },
        { fen: 0n },
        12,
        1e21,
        false,
        '',
        { day: '1850-01-01' },
        { moment: '2024-01-01 00:00:00' },
      ],
    ];
    const [first, second] = await roundTrip(kind, rows);
    const amount = (text: string): number => Number(text);
    expect(amount(first![0]!)).toBe(1234.5);
    expect(first!.slice(1)).toEqual([
      expect.stringMatching(/^-0\.05$/),
      '-3',
      '0.1',
      'TRUE',
      '',
      '2024-02-29',
      '2024-02-29 23:59:59',
    ]);
    expect(second![0]).toBe('1000000000000000.00');
    expect(second!.slice(4, 7)).toEqual(['FALSE', '', '1850-01-01']);
    expect(second![7]).toMatch(/^2024-01-01/);
  },
);

test('no cell of a CSV begins as a formula, but a negative number is a number', async () => {
  const text = readFileSync(
    await write(
      'csv',
      ['=h', 'n'],
      payloads.map((payload) => [payload, -5]),
    ),
    'utf8',
  );
  expect(text.startsWith("\uFEFF'=h,n\r\n")).toBe(true);
  expect(text).toContain(',-5\r\n');
  expect(text).not.toMatch(/(?:^|,|\r\n)"?[=+@＝＋－＠]/);
});

test('a workbook holds no formula whatever the texts are', async () => {
  const xlsx = await openXlsx(
    await write(
      'xlsx',
      ['=h'],
      payloads.map((payload) => [payload]),
    ),
  );
  const names = new Set<string>();
  await readPart(xlsx, 'xl/worksheets/sheet1.xml', 1 << 20, {
    open: (name) => names.add(name),
    close: () => undefined,
  });
  xlsx.close();
  expect([...names]).toContain('c');
  expect([...names]).not.toContain('f');
});

test('headers are guarded and come back too', async () => {
  for (const kind of ['csv', 'xlsx'] as const) {
    expect((await peekTable(await write(kind, ['=1', '客户'], [['a', 'b']]))).header).toEqual(['=1', '客户']);
  }
});

test('a failing source fails the export', async () => {
  async function* failing(): AsyncGenerator<string[]> {
    yield ['a'];
    throw new Error('the database is gone');
  }
  await expect(write('csv', ['a'], failing())).rejects.toThrow('the database is gone');
  await expect(write('xlsx', ['a'], failing())).rejects.toThrow('the database is gone');
});

test('an output that cannot be written fails the export', async () => {
  const rows = Array.from({ length: 5000 }, () => ['x'.repeat(100)]);
  for (const writer of [writeCsv, writeXlsx]) {
    await expect(writer(createWriteStream('/nowhere/at/all'), ['a'], rows)).rejects.toThrow('ENOENT');
  }
});

const blns = sharedData('corpora/blns/blns.json');

test.skipIf(!blns).each<Kind>(['csv', 'xlsx'])(
  'the big list of naughty strings goes through %s unharmed',
  async (kind) => {
    const naughty = (JSON.parse(readFileSync(blns!, 'utf8')) as string[]).filter(
      (text) => !/\0|\uFFFD/.test(text),
    );
    const rows = naughty.map((text) => ['k', text]);
    expect(rows.length).toBeGreaterThan(400);
    expect(await roundTrip(kind, rows)).toEqual(rows);
  },
);
