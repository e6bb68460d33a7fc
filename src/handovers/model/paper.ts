/** A hand-over as a paper that is approved before anything moves. */
import type { Facts } from '../../approvals/model/flow/condition.ts';
import type { PaperKindNames } from '../../approvals/model/paper.ts';
import type { HandOverReason } from './hand-over.ts';

/** The name of this kind of paper. */
export const handOverPapers = 'hand_over';

const read = (id: string, zh: string, en: string, right?: string) => ({
  id,
  label: { zh, en },
  isEditable: false,
  ...(right && { right }),
});

export const handOverPaperNames: PaperKindNames = {
  paper: handOverPapers,
  label: { zh: '交接', en: 'Hand-over' },
  facts: [
    { id: 'records', label: { zh: '记录数', en: 'Records' }, kind: 'number' },
    { id: 'accounts', label: { zh: '客户数', en: 'Accounts' }, kind: 'number' },
    { id: 'deals', label: { zh: '商机数', en: 'Deals' }, kind: 'number' },
    { id: 'open_amount', label: { zh: '进行中金额', en: 'Amount of open deals' }, kind: 'money' },
    { id: 'reason', label: { zh: '原因', en: 'Reason' }, kind: 'reference' },
  ],
  fields: [
    read('from', '移交人', 'From'),
    read('to', '接收人', 'To'),
    read('reason', '原因', 'Reason'),
    read('records', '记录数', 'Records'),
    read('accounts', '客户数', 'Accounts'),
    read('deals', '商机数', 'Deals'),
    read('open_amount', '进行中金额', 'Amount of open deals', 'deal.amount'),
    read('note', '给接收人的话', 'A word for who receives'),
  ],
};

export type HandOverSize = { records: number; accounts: number; deals: number; openAmount: bigint };

/** What flows can ask of a hand-over; the amount of its open deals in fen. */
export function factsOfHandOver(
  { records, accounts, deals, openAmount }: HandOverSize,
  reason: HandOverReason,
): Facts {
  return { records, accounts, deals, open_amount: String(openAmount), reason };
}
