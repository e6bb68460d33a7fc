import type { RefusalReason } from '../../../platform/model/refusal.ts';

/** Why a report of a signature is not taken in. */
export const signRefusals = {
  unknownKey: {
    code: 'sign_key_unknown',
    status: 401,
    label: { zh: '密钥无效', en: 'The key is not valid' },
  },
  badSignature: {
    code: 'sign_signature_wrong',
    status: 401,
    label: { zh: '签名不正确', en: 'The signature is wrong' },
  },
  late: {
    code: 'sign_report_late',
    status: 401,
    label: { zh: '请求时间相差超过 5 分钟', en: 'The time is more than 5 minutes off' },
  },
  noEvent: {
    code: 'sign_event_missing',
    status: 422,
    label: { zh: '缺少事件编号 X-Mingdou-Event', en: 'X-Mingdou-Event, the number of the event, is missing' },
  },
  contractUnknown: {
    code: 'sign_contract_unknown',
    status: 422,
    label: { zh: '没有编号为 {number} 的合同', en: 'There is no contract with the number {number}' },
  },
} satisfies Record<string, RefusalReason>;
