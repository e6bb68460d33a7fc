/** The reasons lead mailboxes say no. */
import type { RefusalReason } from '../../../platform/model/refusal.ts';

export const mailboxRefusals = {
  switchedOff: {
    code: 'mailbox_switched_off',
    label: { zh: '这个邮箱已停用，请先启用', en: 'This mailbox is switched off; switch it on first' },
  },
} satisfies Record<string, RefusalReason>;
