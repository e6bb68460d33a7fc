/** The reasons captures and their sources say no. */
import type { RefusalReason } from '../../../platform/model/refusal.ts';

export const captureRefusals = {
  unknownKey: {
    code: 'capture_key_unknown',
    status: 401,
    label: { zh: '来源密钥不存在或已失效', en: 'The key of the source is unknown or no longer valid' },
  },
  switchedOff: {
    code: 'capture_source_off',
    status: 403,
    label: { zh: '这个来源已停用', en: 'This source is switched off' },
  },
  badSignature: {
    code: 'capture_bad_signature',
    status: 401,
    label: { zh: '签名缺失或不正确', en: 'The signature is missing or wrong' },
  },
  late: {
    code: 'capture_late',
    status: 401,
    label: { zh: '时间戳与当前时间相差超过 5 分钟', en: 'The timestamp is more than 5 minutes off' },
  },
  replayed: {
    code: 'capture_replayed',
    status: 409,
    label: { zh: '这个请求已经收到过', en: 'This request has been received before' },
  },
  tooLarge: {
    code: 'capture_too_large',
    status: 413,
    label: { zh: '内容超过 64 KB', en: 'The content is larger than 64 KB' },
  },
  tooOften: {
    code: 'capture_too_often',
    status: 429,
    label: { zh: '提交过于频繁，请稍后再试', en: 'Too many at once; try again later' },
  },
  notTakenIn: {
    code: 'capture_kept_for_repair',
    status: 422,
    label: { zh: '内容已保存，但还不能成为线索：{reason}', en: 'Kept, but no lead yet: {reason}' },
  },
  notRepairable: {
    code: 'capture_settled',
    label: { zh: '这条记录已经入库，不需要再处理', en: 'This one is a lead already' },
  },
  formWithoutReach: {
    code: 'form_without_reach',
    label: {
      zh: '表单至少要有一种联系方式：手机、电话、邮箱或微信',
      en: 'A form needs one way to reach people: mobile, phone, e-mail or WeChat',
    },
  },
  fieldNotAskable: {
    code: 'form_field_unknown',
    label: { zh: '表单里有不能使用的字段：{field}', en: 'The form has a field that cannot be used: {field}' },
  },
  noKey: {
    code: 'source_without_key',
    label: { zh: '这种来源不使用密钥', en: 'Sources of this kind have no key' },
  },
} satisfies Record<string, RefusalReason>;
