import type { RefusalReason } from '../../platform/model/refusal.ts';

/** The reasons why reviews and their action items say no. */
export const reviewRefusals = {
  itemEnded: {
    code: 'action_item_ended',
    label: { zh: '这个行动项已经结束', en: 'This action item has ended' },
  },
} satisfies Record<string, RefusalReason>;
