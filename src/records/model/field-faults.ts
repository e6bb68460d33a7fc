/** What is wrong with a value, in words for the person who typed it. */
import type { z } from 'zod';
import type { Label } from '../../platform/model/label.ts';
import type { FieldFault } from '../../platform/model/refusal.ts';

const labels = {
  required: { zh: '必填', en: 'Required' },
  wrong_type: { zh: '类型不对', en: 'Wrong type' },
  too_long: { zh: '内容太长', en: 'Too long' },
  not_an_email: { zh: '邮箱格式不对', en: 'Not an e-mail address' },
  not_a_phone: { zh: '电话格式不对', en: 'Not a phone number' },
  not_a_url: {
    zh: '请填写以 http:// 或 https:// 开头的网址',
    en: 'Enter an address that begins with http:// or https://',
  },
  not_an_amount: { zh: '金额不对', en: 'Not an amount' },
  not_a_number: { zh: '数字不对', en: 'Not a number' },
  out_of_range: { zh: '数字超出范围', en: 'Out of range' },
  not_a_day: { zh: '日期不对', en: 'Not a date' },
  not_an_option: { zh: '不在可选项里', en: 'Not one of the options' },
  not_an_id: { zh: '引用的记录不对', en: 'Not a record' },
  reference_not_found: { zh: '找不到这条记录，或您无权使用', en: 'Not found, or not visible to you' },
  not_editable: { zh: '您不能修改这个字段', en: 'You may not change this field' },
  unknown_field: { zh: '没有这个字段', en: 'There is no such field' },
} satisfies Record<string, Label>;

export type FaultCode = keyof typeof labels;

export function faultOf(path: string, code: FaultCode): FieldFault {
  return { path, code, label: labels[code] };
}

/** The faults of values that a schema of field-schema.ts refused: its messages are fault codes. */
export function faultsOf(error: z.ZodError): FieldFault[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => faultOf([...path, key].join('.'), 'unknown_field'));
    }
    return [faultOf(path.join('.'), issue.message in labels ? (issue.message as FaultCode) : 'wrong_type')];
  });
}
