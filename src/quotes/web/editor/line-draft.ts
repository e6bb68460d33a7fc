/** Lines as they are typed: texts until they are saved. */
import { parseMoney } from '../../../platform/model/money.ts';
import type { QuoteContent } from '../../model/contract.ts';
import { decimalText, pricedLine, readDecimalText, type QuoteLine } from '../../model/quote-line.ts';
import { moneyOf, mostLesser, type QuoteMoney, type TaxMode } from '../../model/quote-money.ts';
import { amountText } from '../../model/quote-paper.ts';

export const typedColumns = ['name', 'spec', 'unit', 'quantity', 'unitPrice', 'discount', 'taxRate'] as const;
export type TypedColumn = (typeof typedColumns)[number];

export type TypedLine = Record<TypedColumn, string> & {
  key: string;
  productId: string | null;
  /** What one unit costs and may go for, where it was told. */
  unitCost: string | null;
  floorPrice: string | null;
  /** As it was saved; null once it is typed over, or where no floor is known. */
  wasBelowFloor: boolean | null;
};

export type LinesDraft = { lines: TypedLine[]; lesser: string };

/** Decimals of each figure; prices have two, as money does. */
const decimals = { quantity: 4, discount: 2, taxRate: 2 } as const;

let made = 0;

export function emptyLine(told: Partial<TypedLine> = {}): TypedLine {
  made += 1;
  return {
    key: `line-${made}`,
    productId: null,
    name: '',
    spec: '',
    unit: '',
    quantity: '1',
    unitPrice: '',
    discount: '',
    taxRate: '13',
    unitCost: null,
    floorPrice: null,
    wasBelowFloor: null,
    ...told,
  };
}

/** A kept line as one types it. */
export function typedLine(
  line: QuoteLine & {
    unitCost?: string | null;
    floorPrice?: string | null;
    isBelowFloor?: boolean | null;
  },
): TypedLine {
  const { productId, name, spec, unit, unitCost = null, floorPrice = null, isBelowFloor = null } = line;
  return emptyLine({
    productId,
    name,
    spec,
    unit,
    unitCost,
    floorPrice,
    wasBelowFloor: isBelowFloor,
    quantity: decimalText(BigInt(line.quantity)),
    unitPrice: amountText(line.unitPrice),
    discount: line.discount === 0 ? '' : decimalText(line.discount, 2),
    taxRate: decimalText(line.taxRate, 2),
  });
}

export function draftOf(content: QuoteContent): LinesDraft {
  return {
    lines: content.lines.map(typedLine),
    lesser: content.lesser === '0' ? '' : amountText(content.lesser),
  };
}

/** Is what stands in the cell no such thing? */
export function isFaulty(line: TypedLine, column: TypedColumn): boolean {
  if (column === 'name') return line.name.trim() === '';
  if (column === 'spec' || column === 'unit') return false;
  if (column === 'unitPrice') return readPrice(line.unitPrice) === null;
  const read = readDecimalText(line[column] || '0', decimals[column]);
  return read === null || (column !== 'quantity' && read > 10_000n);
}

function readPrice(text: string): bigint | null {
  const parsed = parseMoney(text);
  return parsed.ok && parsed.money.amount >= 0n ? parsed.money.amount : null;
}

/** The line as it is sent; what cannot be read counts as nothing, so that totals go on while one types. */
export function lineOf(line: TypedLine): QuoteLine {
  const read = (column: keyof typeof decimals) =>
    isFaulty(line, column) ? 0n : readDecimalText(line[column] || '0', decimals[column])!;
  return {
    productId: line.productId,
    name: line.name.trim(),
    spec: line.spec.trim(),
    unit: line.unit.trim(),
    quantity: String(read('quantity')),
    unitPrice: String(readPrice(line.unitPrice) ?? 0n),
    discount: Number(read('discount')),
    taxRate: Number(read('taxRate')),
  };
}

/** Stands anything in these lines that cannot be read? */
export function hasFaults(lines: readonly TypedLine[]): boolean {
  return lines.some((line) => !isBlank(line) && typedColumns.some((column) => isFaulty(line, column)));
}

/** Nothing typed yet: such a line is left out. */
export function isBlank({ name, unitPrice, spec }: TypedLine): boolean {
  return [name, unitPrice, spec].every((text) => text.trim() === '');
}

type Reckoned = { money: QuoteMoney; lesser: bigint | null };

/** What the typed lines come to; an amount off the whole that cannot be is told as null and not taken off. */
export function reckon({ lines, lesser }: LinesDraft, mode: TaxMode): Reckoned {
  const priced = lines.map((line) =>
    pricedLine(lineOf(line), line.unitCost === null ? null : BigInt(line.unitCost)),
  );
  const typed = lesser.trim() === '' ? 0n : readPrice(lesser);
  const taken = typed !== null && typed <= mostLesser(priced) ? typed : null;
  return { money: moneyOf(priced, mode, taken ?? 0n), lesser: taken };
}
