import type { Label } from '../../../platform/model/label.ts';

/** Why one cell is not a value of its field. */
export const valueFaults = {
  'value.not_money': { zh: '不是金额', en: 'Not an amount of money' },
  'value.ambiguous_money': {
    zh: '金额写法有歧义：分不清是千位分隔还是小数点',
    en: 'Ambiguous amount: thousands separator or decimal point?',
  },
  'value.too_large': { zh: '数值过大', en: 'The number is too large' },
  'value.not_integer': { zh: '不是整数', en: 'Not a whole number' },
  'value.not_number': { zh: '不是数字', en: 'Not a number' },
  'value.not_boolean': { zh: '不是“是”或“否”', en: 'Neither yes nor no' },
  'value.not_date': { zh: '不是有效的日期', en: 'Not a valid date' },
  'value.ambiguous_date': {
    zh: '日期写法有歧义，请先选择日期格式',
    en: 'Ambiguous date: choose its format first',
  },
  'value.not_email': { zh: '不是有效的邮箱地址', en: 'Not a valid e-mail address' },
  'value.not_phone': { zh: '不是有效的电话号码', en: 'Not a valid phone number' },
  'value.lost_digits': {
    zh: '号码被 Excel 改成了科学计数法，部分数字已丢失',
    en: 'Excel turned the number into scientific notation and digits were lost',
  },
  'value.not_url': { zh: '不是有效的网址', en: 'Not a valid web address' },
  'value.not_option': { zh: '不在可选项中', en: 'Not one of the options' },
  'value.ambiguous_option': {
    zh: '对应多个选项，请使用选项值',
    en: 'Fits several options; use the option’s value',
  },
  'value.too_long': { zh: '文字太长', en: 'The text is too long' },
  'value.nul_character': { zh: '含有空字符（NUL）', en: 'Holds NUL characters' },
  'value.spreadsheet_error': { zh: '单元格是公式错误', en: 'The cell is a formula error' },
} satisfies Record<string, Label>;

export type ValueFault = keyof typeof valueFaults;
