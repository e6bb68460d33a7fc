import type { RefusalReason } from '../../../platform/model/refusal.ts';

/** The reasons tiers say no. */
export const segmentRefusals = {
  unknownCondition: {
    code: 'unknown_condition',
    status: 422,
    label: {
      zh: '分层「{tier}」的条件用到了不存在、或由分层决定的字段：{field}',
      en: 'The tier “{tier}” asks for a field that is not there or follows from the tier: {field}',
    },
  },
  ownerOutOfTier: {
    code: 'owner_out_of_tier',
    label: {
      zh: '「{tier}」客户只能由这些角色的人负责：{roles}',
      en: 'Accounts of the tier “{tier}” are owned by people with these roles only: {roles}',
    },
  },
} satisfies Record<string, RefusalReason>;
