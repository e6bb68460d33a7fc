import type { Label } from '../../../platform/model/label.ts';

/** Why a push did not arrive. */
export const pushFailures = {
  refused: { zh: '推送服务不接受', en: 'The push service refused it' },
  unreachable: {
    zh: '连不上推送服务，稍后自动再试',
    en: 'The push service cannot be reached; it will be tried again',
  },
} satisfies Record<string, Label>;

export type PushFailure = keyof typeof pushFailures;
