/** Why reports say no. */
import type { RefusalReason } from '../../platform/model/refusal.ts';

export const reportRefusals = {
  nothingDrafted: {
    code: 'report.nothing_drafted',
    status: 409,
    label: { zh: '没有可发布的修改', en: 'There is no draft to publish' },
  },
  unknownEdition: {
    code: 'report.unknown_edition',
    status: 404,
    label: { zh: '没有这个版本', en: 'There is no such edition' },
  },
  unknownReceiver: {
    code: 'report.unknown_receiver',
    status: 422,
    label: { zh: '要共享给的人或团队不存在', en: 'The person or team to share with does not exist' },
  },
} satisfies Record<string, RefusalReason>;
