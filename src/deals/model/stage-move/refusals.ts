import type { RefusalReason } from '../../../platform/model/refusal.ts';

/** Why a move is not sent for approval. */
export const stageMoveRefusals = {
  notNeeded: {
    code: 'stage_move_needs_no_approval',
    label: {
      zh: '按现行审批流程，这一步无需审批，可以直接移动',
      en: 'By the flows of now this move needs no approval; just move it',
    },
  },
  waitsAlready: {
    code: 'stage_move_waits_already',
    label: {
      zh: '这个商机已有一项移动在审批中，请先撤回',
      en: 'A move of this deal waits for approval already; take it back first',
    },
  },
} satisfies Record<string, RefusalReason>;
