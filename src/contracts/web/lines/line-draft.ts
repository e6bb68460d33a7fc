/** Lines of a contract while they are edited. */
import type { PricedLine } from '../../../quotes/model/quote-money.ts';
import type { WireStanding } from '../../model/work-contract.ts';

export type LineDraft = {
  key: string;
  productId: string | null;
  name: string;
  unit: string;
  quantity: number | null;
  unitPrice: string | null;
  /** In percent. */
  discount: number | null;
  taxRate: number | null;
};

export function freshLine(told: Partial<LineDraft> = {}): LineDraft {
  return {
    key: crypto.randomUUID(),
    productId: null,
    name: '',
    unit: '',
    quantity: 1,
    unitPrice: null,
    discount: null,
    taxRate: 13,
    ...told,
  };
}

/** Nothing typed yet: a chosen product takes its place. */
export function isBlank({ name, unitPrice }: LineDraft): boolean {
  return name.trim() === '' && unitPrice === null;
}

export function draftsOf({ lines }: WireStanding): LineDraft[] {
  if (lines.length === 0) return [freshLine()];
  return lines.map((line, at) => ({
    key: String(at),
    productId: line.productId,
    name: line.name,
    unit: line.unit ?? '',
    quantity: Number(line.quantity) / 10_000,
    unitPrice: line.unitPrice,
    discount: line.discount / 100,
    taxRate: line.taxRate / 100,
  }));
}

/** Can it be sent? */
export function isWhole({ name, quantity, unitPrice }: LineDraft): boolean {
  return name.trim() !== '' && quantity !== null && quantity > 0 && /^\d+$/.test(unitPrice ?? '');
}

/** What is sent: quantities in ten-thousandths, percents in hundredths. */
export function lineOf(draft: LineDraft) {
  return {
    productId: draft.productId,
    name: draft.name,
    unit: draft.unit.trim() || null,
    quantity: String(Math.round((draft.quantity ?? 0) * 10_000)),
    unitPrice: draft.unitPrice ?? '0',
    discount: Math.round((draft.discount ?? 0) * 100),
    taxRate: Math.round((draft.taxRate ?? 0) * 100),
  };
}

export function pricedOf(draft: LineDraft): PricedLine {
  const { quantity, unitPrice, discount, taxRate } = lineOf(draft);
  return {
    quantity: BigInt(quantity),
    unitPrice: BigInt(unitPrice),
    discount: BigInt(discount),
    taxRate: BigInt(taxRate),
    unitCost: null,
  };
}
