import type { RefusalReason } from '../../platform/model/refusal.ts';

/** The reasons kept records say no. */
export const recordRefusals = {
  unknownField: {
    code: 'unknown_field',
    status: 400,
    label: { zh: '没有“{field}”这个字段', en: 'There is no field “{field}”' },
  },
  invalidFilter: {
    code: 'invalid_filter',
    status: 400,
    label: { zh: '筛选条件有误，请检查后再试', en: 'The filter is not valid; check it and try again' },
  },
  invalidCursor: {
    code: 'invalid_cursor',
    status: 400,
    label: {
      zh: '翻页位置已失效，请从第一页重新开始',
      en: 'This place in the list is gone; start again from the first page',
    },
  },
  tooMany: {
    code: 'too_many_records',
    status: 422,
    label: {
      zh: '一次最多处理 {most} 条记录，请缩小范围',
      en: 'At most {most} records at once; narrow the selection',
    },
  },
  nothingChosen: {
    code: 'nothing_chosen',
    status: 400,
    label: { zh: '请选择记录，并说明要做的更改', en: 'Choose the records, and say what to change' },
  },
  fieldNotEditable: {
    code: 'field_not_editable',
    status: 403,
    label: { zh: '您不能修改标出的字段', en: 'You may not change the marked fields' },
  },
  transferNotPermitted: {
    code: 'transfer_not_permitted',
    status: 403,
    label: { zh: '您没有转移负责人的权限', en: 'You may not hand records over to somebody else' },
  },
  heldByAnother: {
    code: 'held_by_another',
    label: { zh: '负责人已经变了，没有再动它', en: 'Somebody else holds it by now; it was left alone' },
  },
  fieldKeyTaken: {
    code: 'field_key_taken',
    status: 409,
    label: { zh: '这个对象已有同名字段', en: 'This object has such a field already' },
  },
  tooManyFields: {
    code: 'too_many_fields',
    status: 409,
    label: { zh: '每个对象最多 {most} 个自定义字段', en: 'An object has at most {most} custom fields' },
  },
  fieldFixed: {
    code: 'field_fixed',
    status: 409,
    label: { zh: '标准字段只能修改选项', en: 'Of a standard field only the options can be changed' },
  },
} satisfies Record<string, RefusalReason>;
