/** One contract as its page shows it, with what may be done with it. */
import { standingRequest } from '../../approvals/server/index.ts';
import { dayOf } from '../../platform/model/calendar.ts';
import type { Work } from '../../platform/server/index.ts';
import { getStored, isClear, mayDo, openKind, type StoredRecord } from '../../records/server/index.ts';
import { isSigned, lockedFields, refusalOfStep, takesReceipts } from '../model/contract-state.ts';
import type { ContractStep } from '../model/contract-state.ts';
import { instalmentState, sumOf, type DueFrom } from '../model/plan/payment-plan.ts';
import type { ReceiptMethod } from '../model/plan/receipt-method.ts';
import type { WireInstalment, WireLine, WireReceipt, WireStanding } from '../model/work-contract.ts';
import { contractKind } from './contract-kind.ts';
import { maySign } from './may-sign.ts';
import { getContract, instalmentsOf, linesOf, receiptsOf, type ContractRow } from './contract-queries.ts';

type Shown = (fen: bigint) => string | null;

/** Refuses as not found what the asker may not see. Money is null for whom the amount is hidden or masked. */
export async function readStanding(work: Work, id: string): Promise<WireStanding> {
  const open = await openKind(work, contractKind);
  const stored = await getStored(work, open, id, 'any');
  const row = await getContract(work, id, 'any');
  const amount = open.fields.find((field) => field.id === 'amount');
  const shown: Shown = amount && isClear(work, contractKind, amount) ? String : () => null;
  const today = dayOf(work.now, work.principal.timeZone);
  const receipts = await receiptsOf(work, id);
  const plan = await instalmentsOf(work, id);
  const instalments = plan.map((one) => instalmentOnWire(one, today, shown));
  const overdue = plan
    .filter((_, at) => instalments[at]!.state === 'overdue')
    .reduce((sum, one) => sum + one.amount - one.received, 0n);
  const total = sumOf(receipts);
  return {
    id,
    version: stored.version,
    state: row.state,
    currency: row.currency,
    taxMode: row.tax_mode as WireStanding['taxMode'],
    lesser: shown(row.lesser),
    amount: shown(row.amount),
    received: shown(total),
    open: shown(total < row.amount ? row.amount - total : 0n),
    overdue: shown(overdue),
    overpaid: shown(total > row.amount ? total - row.amount : 0n),
    planBy: row.planBy,
    lines: (await linesOf(work, id)).map((line) => lineOnWire(line, shown)),
    instalments,
    receipts: await receiptsOnWire(work, receipts, shown),
    lockedFields: [...lockedFields(row.state)],
    amendments: await amendmentsOf(work, id),
    can: await whatCanBeDone(work, stored, row),
  };
}

async function whatCanBeDone(
  work: Work,
  stored: StoredRecord,
  row: ContractRow,
): Promise<WireStanding['can']> {
  const may = stored.deletedAt === null && mayDo(work, contractKind, 'update', stored);
  const running = (await standingRequest(work, 'contract', row.id))?.outcome === 'running';
  const can = (step: ContractStep) => may && refusalOfStep(row.state, step) === null;
  return {
    edit: may && row.state === 'draft' && !running,
    submit: can('submit') && !running,
    redraft: can('redraft'),
    send: can('send'),
    sign: can('sign') && (await maySign(work)),
    terminate: can('terminate'),
    amend: isSigned(row.state) && stored.deletedAt === null && mayDo(work, contractKind, 'create', stored),
    receive: may && takesReceipts(row.state),
    addFiles: may,
  };
}

function lineOnWire(line: Awaited<ReturnType<typeof linesOf>>[number], shown: Shown): WireLine {
  return {
    productId: line.product_id,
    name: line.name,
    unit: line.unit,
    quantity: String(line.quantity),
    unitPrice: shown(line.unit_price),
    discount: Number(line.discount),
    taxRate: Number(line.tax_rate),
    net: shown(line.net),
    tax: shown(line.tax),
    gross: shown(line.gross),
  };
}

function instalmentOnWire(
  row: Awaited<ReturnType<typeof instalmentsOf>>[number],
  today: string,
  shown: Shown,
): WireInstalment {
  return {
    id: row.id,
    name: row.name,
    dueFrom: row.due_from as DueFrom,
    dueDays: row.due_days,
    dueOn: row.due_on,
    share: row.share === null ? null : Number(row.share),
    amount: shown(row.amount),
    received: shown(row.received),
    state: instalmentState({ amount: row.amount, received: row.received, dueOn: row.due_on }, today),
  };
}

async function receiptsOnWire(
  { db, principal }: Work,
  rows: Awaited<ReturnType<typeof receiptsOf>>,
  shown: Shown,
): Promise<WireReceipt[]> {
  const authors = [...new Set(rows.flatMap((row) => row.created_by ?? []))];
  const people =
    authors.length === 0
      ? []
      : await db
          .selectFrom('app_user')
          .select(['id', 'name'])
          .where('tenant_id', '=', principal.tenantId)
          .where('id', 'in', authors)
          .execute();
  const reversed = new Set(rows.flatMap((row) => row.reverses_id ?? []));
  return rows.map((row) => ({
    id: row.id,
    instalmentId: row.instalment_id,
    receivedOn: row.received_on,
    amount: shown(row.amount),
    method: row.method as ReceiptMethod,
    note: row.note,
    fileId: row.file_id,
    reversesId: row.reverses_id,
    isReversed: reversed.has(row.id),
    by: people.find(({ id }) => id === row.created_by)?.name ?? null,
  }));
}

/** Those the asker may see: row-level security says which. */
function amendmentsOf({ db, principal }: Work, id: string) {
  return db
    .selectFrom('contract')
    .select(['id', 'number', 'name'])
    .where('tenant_id', '=', principal.tenantId)
    .where('amends_id', '=', id)
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .execute();
}
