/** What the columns of a new source seem to be, by their names and their first rows: a proposal that a person confirms. */
import { detectDateFormats, readDay } from '../../records/model/reading/read-dates.ts';
import { readWhen } from './read-cell.ts';
import { plainHeader } from '../../records/model/reading/plain-header.ts';
import { readMoney } from '../../records/model/reading/read-money.ts';
import { readBoolean, readDecimal, readPercent } from '../../records/model/reading/read-values.ts';
import { typeOfMeaning, type ColumnType, type Meaning, type SourceColumn } from './outside-source.ts';
import { largestNumber, mostColumns } from './source-limits.ts';

/** Proposes a column for each header, in order; `currency` is the organisation's own. */
export function proposeColumns(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  currency: string,
): SourceColumn[] {
  const taken = new Set<Meaning>();
  return header.slice(0, mostColumns).map((title, at) => {
    const cells = sample.map((row) => row[at]?.trim() ?? '').filter((cell) => cell !== '');
    const type = typeOf(title, cells);
    const means = meaningOf(title, type);
    const isFree = means !== null && !taken.has(means);
    if (isFree) taken.add(means);
    const formats = type === 'date' ? detectDateFormats(cells) : [];
    const name = title.slice(0, 80);
    return {
      key: `c${at + 1}`,
      header: title.slice(0, 200),
      name: { zh: name, en: name },
      type,
      money: type === 'money' ? { currency, unit: /[（(]\s*万/.test(title) ? 'ten_thousand' : 'one' } : null,
      dateFormat: mostly(cells, (cell) => readWhen(cell).ok) ? null : (formats[0] ?? null),
      means: isFree ? means : null,
    };
  });
}

const amountWords = /金额|费用|成本|收入|价|花费|支出|预算|回款|amount|cost|price|revenue|spend|fee|budget/i;
/** Numbers that name something: nobody adds them up. */
const nameWords = /编号|编码|代码|电话|手机|邮编|工号|证号|code|phone|mobile|zip|\bid\b|_id$|no\.?$/i;

/** A few cells may say `n/a`: their rows are left out later and told. */
const enough = 0.8;

function mostly(cells: readonly string[], reads: (cell: string) => boolean): boolean {
  return cells.filter(reads).length >= cells.length * enough;
}

function typeOf(title: string, cells: readonly string[]): ColumnType {
  if (cells.length === 0 || nameWords.test(title)) return 'text';
  const most = (reads: (cell: string) => boolean) => mostly(cells, reads);
  if (most((cell) => readBoolean(cell).ok) && !most((cell) => /^[01]$/.test(cell))) return 'boolean';
  if (most((cell) => readDecimal(cell).ok || readPercent(cell).ok)) return typeOfNumbers(title, cells);
  if (most((cell) => readWhen(cell).ok) || detectsDays(cells)) return 'date';
  return most((cell) => readMoney(cell).ok) ? 'money' : 'text';
}

function typeOfNumbers(title: string, cells: readonly string[]): ColumnType {
  if (amountWords.test(title)) return 'money';
  if (daysInDigits(title, cells)) return 'date';
  return cells.some(isTooLarge) ? 'text' : 'number';
}

/** So many digits name something (an order, a card): as a number its row would be left out. */
function isTooLarge(cell: string): boolean {
  const number = readDecimal(cell);
  return number.ok ? Math.abs(number.value) > largestNumber : number.code === 'value.too_large';
}

function detectsDays(cells: readonly string[]): boolean {
  const [format] = detectDateFormats(cells);
  return format !== undefined && mostly(cells, (cell) => readDay(cell, format).ok);
}

/** `20260131` below 日期 is a day; below 数量 it is a number. */
function daysInDigits(title: string, cells: readonly string[]): boolean {
  return /日期|时间|date|day|月/i.test(title) && mostly(cells, (cell) => readDay(cell, 'YYYYMMDD').ok);
}

const words: Readonly<Record<Meaning, readonly string[]>> = {
  owner: ['负责人', '销售', '销售员', '业务员', '客户经理', '责任人', 'owner', 'sales', 'rep', 'salesperson'],
  team: ['团队', '部门', '销售团队', 'team', 'department'],
  account: [
    '客户',
    '客户名称',
    '公司',
    '公司名称',
    '企业名称',
    '信用代码',
    '统一社会信用代码',
    'account',
    'customer',
    'company',
    'accountname',
    'customername',
    'creditcode',
  ],
  product: ['产品', '产品名称', '产品编码', '产品编号', '物料编码', 'product', 'productcode', 'sku'],
  source: ['渠道', '来源', '线索来源', '投放渠道', 'channel', 'source', 'leadsource'],
  province: ['省份', '省', '所在省份', 'province'],
  day: ['日期', '月份', '时间', '发生日期', 'date', 'day', 'month'],
};

function meaningOf(title: string, type: ColumnType): Meaning | null {
  const bare = plainHeader(title);
  const found = (Object.keys(words) as Meaning[]).find((meaning) => words[meaning].includes(bare));
  if (found) return typeOfMeaning(found) === type ? found : null;
  return type === 'date' ? 'day' : null;
}
