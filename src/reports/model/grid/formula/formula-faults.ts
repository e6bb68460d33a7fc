import type { Label } from '../../../../platform/model/label.ts';

/** Why a formula cannot be read; told with the place of the character. */
const formulaReasons = {
  unknownCharacter: { zh: '无法识别的字符', en: 'this character means nothing here' },
  openText: { zh: '文本缺少结尾的引号', en: 'the text has no closing quote' },
  unexpected: { zh: '这里不应出现“{text}”', en: '“{text}” does not belong here' },
  unfinished: { zh: '公式没有写完', en: 'the formula is not finished' },
  unknownFunction: { zh: '没有函数“{text}”', en: 'there is no function “{text}”' },
  argumentCount: { zh: '函数“{text}”的参数个数不对', en: '“{text}” takes another number of arguments' },
  tooDeep: { zh: '公式嵌套过深', en: 'the formula is nested too deeply' },
  noSuchCell: { zh: '没有单元格 {text}', en: 'there is no cell {text}' },
  notABlock: {
    zh: '{text} 不扩展，或不在所引用单元格的父格链上',
    en: '{text} does not grow, or is no parent of the cell referred to',
  },
  manyValues: {
    zh: '{text} 在这里有多个值：请用 sum、max 等函数，或用坐标指定其中一个',
    en: '{text} has many values here: use sum, max or the like, or a coordinate that names one',
  },
} satisfies Record<string, Label>;
type Reason = keyof typeof formulaReasons;

/** Thrown while a formula is read and checked, and caught by whoever asked for it to be read. */
export class FormulaFault extends Error {
  readonly label: Label;
  /** From 1, as people count. */
  readonly position: number;

  constructor(reason: Reason, index: number, text = '') {
    super(reason);
    this.name = 'FormulaFault';
    const { zh, en } = formulaReasons[reason];
    this.label = { zh: zh.replace('{text}', text), en: en.replace('{text}', text) };
    this.position = index + 1;
  }
}
