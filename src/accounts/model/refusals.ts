import type { RefusalReason } from '../../platform/model/refusal.ts';

/** The reasons accounts say no. */
export const accountRefusals = {
  ownAncestor: {
    code: 'own_ancestor',
    status: 422,
    label: { zh: '上级客户不能是自己或自己的下级', en: 'An account cannot be above itself' },
  },
} satisfies Record<string, RefusalReason>;
