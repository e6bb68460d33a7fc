import type { RefusalReason } from '../../../platform/model/refusal.ts';

export const callRefusals = {
  maskedNumber: {
    code: 'number_masked',
    status: 422,
    label: {
      zh: '号码已脱敏，不能用来拨打或查找',
      en: 'A masked number can neither be called nor looked up',
    },
  },
  notWaiting: {
    code: 'call_not_waiting',
    status: 409,
    label: { zh: '这通电话已经处理过了', en: 'This call has been seen to already' },
  },
  inTheFuture: {
    code: 'call_in_the_future',
    status: 422,
    label: { zh: '通话时间不能晚于现在', en: 'A call cannot be about the future' },
  },
  userUnknown: {
    code: 'extension_user_unknown',
    status: 422,
    label: {
      zh: '分机对应的同事不存在或已停用',
      en: 'The person of an extension does not exist or is disabled',
    },
  },
  unknownKey: {
    code: 'phone_key_unknown',
    status: 401,
    label: { zh: '密钥无效', en: 'The key is not valid' },
  },
  switchedOff: {
    code: 'phone_system_off',
    status: 403,
    label: { zh: '这个电话系统已停用', en: 'This telephone system is switched off' },
  },
  badSignature: {
    code: 'bad_signature',
    status: 401,
    label: { zh: '签名不正确', en: 'The signature is not right' },
  },
  late: {
    code: 'signature_late',
    status: 401,
    label: { zh: '签名时间与服务器相差超过 5 分钟', en: 'The signature is more than five minutes off' },
  },
} satisfies Record<string, RefusalReason>;
