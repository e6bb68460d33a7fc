/** The move of a deal to another stage as a paper that is approved. */
import type { Facts } from '../../../approvals/model/flow/condition.ts';
import { amountFact, type PaperKindNames } from '../../../approvals/model/paper.ts';

/** The name of this kind of paper. */
export const stageMoves = 'stage_move';

export const stageMoveNames: PaperKindNames = {
  paper: stageMoves,
  label: { zh: '阶段推进', en: 'Stage move' },
  facts: [
    { id: 'amount', label: { zh: '商机金额', en: 'Amount of the deal' }, kind: 'money' },
    { id: 'to_stage', label: { zh: '移到的阶段', en: 'Stage it moves to' }, kind: 'reference' },
    { id: 'from_stage', label: { zh: '现在的阶段', en: 'Stage it stands in' }, kind: 'reference' },
    { id: 'pipeline', label: { zh: '销售流程', en: 'Pipeline' }, kind: 'reference' },
  ],
  fields: [
    { id: 'deal', label: { zh: '商机', en: 'Deal' }, isEditable: false },
    { id: 'account', label: { zh: '客户', en: 'Account' }, isEditable: false },
    {
      id: 'amount',
      label: { zh: '商机金额', en: 'Amount of the deal' },
      isEditable: false,
      right: 'deal.amount',
    },
    { id: 'move', label: { zh: '移动', en: 'Move' }, isEditable: false },
    { id: 'why', label: { zh: '申请说明', en: 'Why' }, isEditable: false },
  ],
};

/** What flows can ask of a move; the amount in the organisation's currency, null without a rate. */
export function factsOfMove(
  { amount, pipeline_id }: { amount: bigint | null; pipeline_id: string },
  { fromStageId, toStageId }: { fromStageId: string | null; toStageId: string },
): Facts {
  return {
    amount: amountFact(amount),
    to_stage: toStageId,
    from_stage: fromStageId,
    pipeline: pipeline_id,
  };
}
