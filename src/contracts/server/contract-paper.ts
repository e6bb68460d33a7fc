/** Contracts as papers that are approved. */
import type { PaperKind } from '../../approvals/server/index.ts';
import { amountFact, type PaperLine } from '../../approvals/model/paper.ts';
import { amountInOwn } from '../../catalog/server/index.ts';
import { contractFields } from '../model/contract-fields.ts';
import { paymentDaysOf } from '../model/plan/payment-plan.ts';
import type { Work } from '../../platform/server/index.ts';
import { getStored, openKind } from '../../records/server/index.ts';
import { contractKind } from './contract-kind.ts';
import { getContract, instalmentsOf, type ContractRow } from './contract-queries.ts';
import { putInState } from './put-in-state.ts';

const shownFields = ['number', 'name', 'buyer_name', 'amount', 'starts_on', 'ends_on'] as const;

export const contractPaper: PaperKind = {
  paper: 'contract',
  label: contractFields.label,
  facts: [
    { id: 'amount', label: { zh: '合同金额', en: 'Amount' }, kind: 'money' },
    { id: 'currency', label: { zh: '币种', en: 'Currency' }, kind: 'text' },
    { id: 'discount', label: { zh: '整体折扣', en: 'Discount over all' }, kind: 'percent' },
    {
      id: 'payment_days',
      label: { zh: '最长账期（天）', en: 'Longest payment term in days' },
      kind: 'number',
    },
    { id: 'special_terms', label: { zh: '非标准条款（是/否）', en: 'Special terms (是/否)' }, kind: 'text' },
  ],
  fields: shownFields.map((id) => ({ id, label: labelOf(id), isEditable: false, right: `contract.${id}` })),
  read: async (work, paperId) => {
    const row = await getContract(work, paperId);
    const days = paymentDaysOf(
      (await instalmentsOf(work, paperId)).map(({ due_days }) => ({ dueDays: due_days })),
    );
    return {
      title: `${row.number} ${row.name}`,
      facts: {
        amount: amountFact(await amountInOwn(work, row.amount, row.currency)),
        currency: row.currency,
        discount: row.discount === null ? null : Number(row.discount),
        payment_days: days,
        special_terms: row.special_terms ? '是' : '否',
      },
      lines: linesOfPaper(row),
    };
  },
  requireVisible: async (work, paperId) =>
    void (await getStored(work, await openKind(work, contractKind), paperId)),
  settle: (work, paperId, outcome) => settle(work, paperId, outcome === 'approved'),
};

function labelOf(id: string) {
  return contractFields.fields.find((field) => field.id === id)!.label;
}

function linesOfPaper(row: ContractRow): PaperLine[] {
  const kinds: Record<string, PaperLine['kind']> = { amount: 'money', starts_on: 'day', ends_on: 'day' };
  return shownFields.map((field) => ({
    field,
    label: labelOf(field),
    kind: kinds[field] ?? 'text',
    value: row[field] === null ? null : String(row[field]),
    ...(kinds[field] === 'money' && { currency: row.currency }),
  }));
}

/** What is not approved is a draft again, to be changed and submitted anew. */
async function settle(work: Work, id: string, isApproved: boolean): Promise<void> {
  const row = await getContract(work, id);
  if (row.state !== 'draft' && row.state !== 'in_approval') return;
  await putInState(work, row, isApproved ? 'approved' : 'draft', {
    type: isApproved ? 'contract.approved' : 'contract.returned',
  });
}
