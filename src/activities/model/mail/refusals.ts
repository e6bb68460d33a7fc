/** The reasons mail says no. */
import type { RefusalReason } from '../../../platform/model/refusal.ts';

export const mailRefusals = {
  notReached: {
    code: 'mailbox_not_reached',
    status: 422,
    label: { zh: '收信没有连通：{why}', en: 'Reading mail does not work: {why}' },
  },
  notSending: {
    code: 'mailbox_not_sending',
    status: 422,
    label: { zh: '发信没有连通：{why}', en: 'Sending mail does not work: {why}' },
  },
  connectedAlready: {
    code: 'mailbox_connected_already',
    label: { zh: '这个邮箱您已经连接了', en: 'You have connected this mailbox already' },
  },
  tooManyTrials: {
    code: 'too_many_mailbox_trials',
    status: 503,
    label: {
      zh: '正在测试邮箱的人太多，请稍后再试',
      en: 'Too many mailboxes are being tried just now; try again soon',
    },
  },
  switchedOff: {
    code: 'mailbox_switched_off',
    label: { zh: '这个邮箱已停用，请先启用', en: 'This mailbox is switched off; switch it on first' },
  },
  noMailbox: {
    code: 'no_mailbox_connected',
    label: {
      zh: '请先在「设置 → 我的邮箱」连接邮箱',
      en: 'Connect a mailbox under Settings → My mailbox first',
    },
  },
  ownerOnly: {
    code: 'mail_owner_only',
    status: 403,
    label: { zh: '只有邮件的主人可以这样做', en: 'Only the person whose mail it is may do this' },
  },
  notADraft: {
    code: 'mail_not_a_draft',
    label: { zh: '这封邮件已经发出，不能再改', en: 'This mail is on its way and cannot be changed any more' },
  },
  nobodyToSendTo: {
    code: 'mail_without_recipient',
    status: 422,
    label: { zh: '请至少写一个收件人', en: 'Give at least one recipient' },
  },
  tooLateToTakeBack: {
    code: 'mail_too_late_to_take_back',
    label: { zh: '来不及撤回，邮件已经发出', en: 'Too late: the mail has gone out' },
  },
  attachmentsTooLarge: {
    code: 'mail_attachments_too_large',
    status: 422,
    label: { zh: '附件合计不能超过 {most} MB', en: 'Attachments may have {most} MB together' },
  },
  dealElsewhere: {
    code: 'mail_deal_unknown',
    status: 422,
    label: { zh: '没有这个商机，或您看不到它', en: 'There is no such deal, or you may not see it' },
  },
} satisfies Record<string, RefusalReason>;
