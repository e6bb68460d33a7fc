/** Lines out of a table that somebody pasted or handed in: columns are known by their headings, else by their order. */
import { parseMoney } from '../../platform/model/money.ts';
import { mostLines, readDecimalText, type QuoteLine } from './quote-line.ts';

type Column = 'name' | 'spec' | 'unit' | 'quantity' | 'unitPrice' | 'discount' | 'taxRate';

const headings: Readonly<Record<Column, RegExp>> = {
  name: /^(产品|商品|物料|货物|项目|服务|设备|品名)?(名称|品名|内容)$|^(产品|商品|品名|物料|项目|name|product|item|description)$/i,
  spec: /规格|型号|参数|配置|说明|spec|model/i,
  unit: /^(计量|计价)?单位$|^unit$|^uom$/i,
  quantity: /数量|^qty$|quantity/i,
  unitPrice: /单价|报价$|^价格|price/i,
  discount: /折扣|discount/i,
  taxRate: /税率|tax|vat/i,
};

const usualOrder: readonly Column[] = [
  'name',
  'spec',
  'unit',
  'quantity',
  'unitPrice',
  'discount',
  'taxRate',
];

export type TableLines = {
  lines: QuoteLine[];
  /** Rows, counted from 1, that no line could be made of. */
  skipped: number[];
};

/**
 * The lines of a table. The first row is taken for headings when it names at least the names and the prices; without
 * headings the columns are name, spec, unit, quantity, price, discount, tax. A row without a quantity is one piece; rows
 * without a name or with a price that cannot be read are skipped and told. Empty rows and sums are passed over.
 */
export function readLineTable(rows: readonly (readonly string[])[], usual: { taxRate: number }): TableLines {
  const found = columnsOf(rows[0] ?? []);
  const columns = found ?? new Map(usualOrder.map((column, at) => [column, at]));
  const [lines, skipped]: [QuoteLine[], number[]] = [[], []];
  for (const [at, row] of rows.entries()) {
    if ((at === 0 && found) || isEmptyOrSum(row)) continue;
    const line = lines.length < mostLines ? lineOf(row, columns, usual) : null;
    if (line) lines.push(line);
    else skipped.push(at + 1);
  }
  return { lines, skipped };
}

function columnsOf(row: readonly string[]): Map<Column, number> | null {
  const columns = new Map<Column, number>();
  for (const [at, cell] of row.entries()) {
    const title = cell
      .normalize('NFKC')
      .replace(/[\s(（].*$/, '')
      .trim();
    const column = usualOrder.find((one) => !columns.has(one) && headings[one].test(title));
    if (column) columns.set(column, at);
  }
  return columns.has('name') && columns.has('unitPrice') ? columns : null;
}

function isEmptyOrSum(row: readonly string[]): boolean {
  const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.length === 0 || /^(合计|总计|小计|total)/i.test(filled[0]!);
}

function lineOf(
  row: readonly string[],
  columns: ReadonlyMap<Column, number>,
  usual: { taxRate: number },
): QuoteLine | null {
  const cell = (column: Column) => row[columns.get(column) ?? -1]?.trim() ?? '';
  const price = parseMoney(cell('unitPrice'));
  const quantity = cell('quantity') === '' ? 10_000n : readDecimalText(cell('quantity'));
  const isGood = price.ok && price.money.amount >= 0n && quantity !== null && String(quantity).length <= 13;
  if (cell('name') === '' || !isGood) return null;
  return {
    productId: null,
    name: cell('name').slice(0, 200),
    spec: cell('spec').slice(0, 500),
    unit: cell('unit').slice(0, 20),
    quantity: String(quantity),
    unitPrice: String(price.money.amount),
    discount: readDiscount(cell('discount')),
    taxRate: readPercent(cell('taxRate')) ?? usual.taxRate,
  };
}

/** "13%", "13" and "0.13" are all 13 %; what is no percent is nothing. */
function readPercent(text: string): number | null {
  const hundredths = readDecimalText(text.replace(/[%％]$/, ''), 4);
  if (text === '' || hundredths === null) return null;
  const isShare = !/[%％]$/.test(text) && hundredths <= 10_000n;
  const percent = Number(isShare ? hundredths : hundredths / 100n);
  return percent <= 10_000 ? percent : null;
}

/** "9折" and "95折" are what is left; "10%" is what is given away. */
function readDiscount(text: string): number {
  const left = /^([\d.]+)\s*折$/.exec(text.normalize('NFKC'))?.[1];
  if (left === undefined) return readPercent(text) ?? 0;
  const share = Number(left) >= 10 ? Number(left) / 100 : Number(left) / 10;
  return share > 0 && share <= 1 ? Math.round((1 - share) * 10_000) : 0;
}

/** The cells of a pasted text: a table of a spreadsheet, whose cells with line breaks stand in quotes. */
export function cellsOfPaste(text: string): string[][] {
  const rows: string[][] = [];
  const cells = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/y;
  let row: string[] = [];
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  while (cells.lastIndex <= plain.length) {
    const found = cells.exec(plain) ?? takeRest(cells, plain);
    row.push((found[1]?.replaceAll('""', '"') ?? found[2] ?? '').replace(/\s+/g, ' ').trim());
    if (found[3] !== '\t') rows.push(row.splice(0));
    if (found[3] === '') break;
  }
  return rows;
}

/** A cell whose quotes are no frame is taken as it stands. */
function takeRest(cells: RegExp, text: string): [string, undefined, string, string] {
  const rest = /([^\t\n]*)(\t|\n|$)/y;
  rest.lastIndex = cells.lastIndex;
  const found = rest.exec(text)!;
  cells.lastIndex = rest.lastIndex;
  return [found[0], undefined, found[1]!, found[2]!];
}
