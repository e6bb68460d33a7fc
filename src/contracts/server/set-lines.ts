import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { changeKept, namesOfRecords } from '../../records/server/index.ts';
import { productKind } from '../../catalog/server/index.ts';
import { moneyOf, mostLesser, type PricedLine, type TaxMode } from '../../quotes/model/quote-money.ts';
import { contractRefusals } from '../model/refusals.ts';
import type { LineInput } from '../model/work-contract.ts';
import { contractKind } from './contract-kind.ts';
import { lockDraft, type LockedContract } from './lock-contract.ts';
import { settleMoney } from './settle-money.ts';

type Lines = { taxMode: TaxMode; lines: readonly LineInput[]; lesser: bigint };

const largest = 10n ** 15n;

/**
 * Sets what a draft sells; its amount and tax become the sums of the lines (without lines the amount stays as it was).
 * Refuses a contract that is no draft, a stale version, products the asker does not see, amounts too
 * large, and more taken off the whole than it is worth.
 */
export async function setLines(
  work: Work,
  id: string,
  { version, lesser, ...wanted }: Omit<Lines, 'lesser'> & { version: number; lesser: string },
): Promise<void> {
  const locked = await lockDraft(work, id, version);
  await requireProducts(work, wanted.lines);
  await writeLines(work, locked, { ...wanted, lesser: BigInt(lesser) });
}

/** Writes lines that were checked, and the sums that follow. */
export async function writeLines(
  work: Work,
  { stored, row }: LockedContract,
  { taxMode, lines, lesser }: Lines,
): Promise<void> {
  const priced = lines.map(pricedLine);
  if (lesser > mostLesser(priced)) refuse(contractRefusals.lesserTooLarge);
  const money = moneyOf(priced, taxMode, lesser);
  if (money.gross > largest) refuse(contractRefusals.tooLarge);
  await replaceLines(work, row.id, lines, money.lines);
  await work.db
    .updateTable('contract')
    .set({ tax_mode: taxMode, lesser, discount: money.discountRate })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', row.id)
    .execute();
  const amount = lines.length === 0 ? row.amount : money.gross;
  const sums = { amount: String(amount), tax: String(money.tax) };
  await changeKept(work, contractKind, stored, sums, {
    type: 'contract.lines-set',
    payload: { lines: lines.length },
  });
  await settleMoney(work, row.id);
}

/** A line as it is counted. */
export function pricedLine({ quantity, unitPrice, discount, taxRate }: LineInput): PricedLine {
  return {
    quantity: BigInt(quantity),
    unitPrice: BigInt(unitPrice),
    discount: BigInt(discount),
    taxRate: BigInt(taxRate),
    unitCost: null,
  };
}

/** Writes lines in place of those there were, with what each comes to. */
export async function replaceLines(
  { db, principal }: Work,
  contractId: string,
  lines: readonly LineInput[],
  money: ReturnType<typeof moneyOf>['lines'],
): Promise<void> {
  await db
    .deleteFrom('contract_line')
    .where('tenant_id', '=', principal.tenantId)
    .where('contract_id', '=', contractId)
    .execute();
  if (lines.length === 0) return;
  await db
    .insertInto('contract_line')
    .values(
      lines.map((line, at) => ({
        tenant_id: principal.tenantId,
        contract_id: contractId,
        position: at,
        product_id: line.productId,
        name: line.name,
        unit: line.unit,
        quantity: BigInt(line.quantity),
        unit_price: BigInt(line.unitPrice),
        discount: BigInt(line.discount),
        tax_rate: BigInt(line.taxRate),
        net: money[at]!.net,
        tax: money[at]!.tax,
        gross: money[at]!.gross,
      })),
    )
    .execute();
}

async function requireProducts(work: Work, lines: readonly LineInput[]): Promise<void> {
  const ids = [...new Set(lines.flatMap(({ productId }) => productId ?? []))];
  if (ids.length === 0) return;
  const names = await namesOfRecords(work, productKind, ids);
  const lost = lines.flatMap(({ productId }, at) => (productId && !names.get(productId) ? [at] : []));
  if (lost.length === 0) return;
  refuse(
    refusals.invalidInput,
    {},
    lost.map((at) => ({
      path: `body.lines.${at}.productId`,
      code: 'reference_not_found',
      label: { zh: '没有这个产品', en: 'There is no such product' },
    })),
  );
}
