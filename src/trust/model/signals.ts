/** Signs that a number of the funnel tells less than it seems to (funnel.md §17), each with how much of it is usual. */
import type { Label } from '../../platform/model/label.ts';

export const signalIds = ['batch', 'review', 'retro', 'thin', 'pushed', 'bare', 'frozen', 'vague'] as const;
export type SignalId = (typeof signalIds)[number];

export type Signal = {
  id: SignalId;
  label: Label;
  /** What is looked at, and what of it is doubted. */
  definition: Label;
  /** What the evidence is made of. */
  things: Label;
  /** Rows of which source, and the column that doubts one. */
  source: 'move' | 'stay' | 'talk' | 'standing' | 'quoted' | 'loss';
  doubted: string;
  /** Points of a hundred, and the percent that is no sign of anything. */
  weight: number;
  tolerance: number;
  /** Every row has its day; else it is how things stand now. */
  dated: boolean;
};

export const signals: readonly Signal[] = [
  {
    id: 'batch',
    label: { zh: '批量推进', en: 'Moved in batches' },
    definition: {
      zh: '手工推进阶段的次数中，属于同一人 10 分钟内推进 5 次以上的那些',
      en: 'Of the stage moves made by hand, those of one person that lie within ten minutes with four others or more',
    },
    things: { zh: '次推进', en: 'moves' },
    source: 'move',
    doubted: 'f.batched',
    weight: 15,
    tolerance: 5,
    dated: true,
  },
  {
    id: 'review',
    label: { zh: '会前突击', en: 'Moved before the review' },
    definition: {
      zh: '手工推进阶段的次数中，发生在每周复盘会前 24 小时内的那些',
      en: 'Of the stage moves made by hand, those in the 24 hours before the weekly review meeting',
    },
    things: { zh: '次推进', en: 'moves' },
    source: 'move',
    doubted: 'f.before_review',
    weight: 10,
    tolerance: 40,
    dated: true,
  },
  {
    id: 'retro',
    label: { zh: '事后补录', en: 'Entered afterwards' },
    definition: {
      zh: '已离开的阶段停留中，同一人在一小时内连续向前推进、视为补录的那些',
      en: 'Of the stays in a stage that ended, those of under an hour between two forward moves of one person',
    },
    things: { zh: '次停留', en: 'stays' },
    source: 'stay',
    doubted: 'f.retro',
    weight: 20,
    tolerance: 10,
    dated: true,
  },
  {
    id: 'thin',
    label: { zh: '跟进过短或照抄', en: 'Thin or copied follow-ups' },
    definition: {
      zh: '商机上的跟进中，不足 10 个字（空白不计），或与本人上一条完全相同的那些；粘贴的聊天不算',
      en: 'Of the follow-ups on deals, those with fewer than ten characters (blanks not counted) or the same as the person’s last one; pasted chats do not count',
    },
    things: { zh: '条跟进', en: 'follow-ups' },
    source: 'talk',
    doubted: 'f.thin',
    weight: 15,
    tolerance: 10,
    dated: true,
  },
  {
    id: 'pushed',
    label: { zh: '成交日期一推再推', en: 'Close date pushed again and again' },
    definition: {
      zh: '进行中的商机里，预计成交日期被推后 3 次以上的那些',
      en: 'Of the open deals, those whose expected close was put off three times or more',
    },
    things: { zh: '个商机', en: 'deals' },
    source: 'standing',
    doubted: 'f.pushes >= 3',
    weight: 10,
    tolerance: 5,
    dated: false,
  },
  {
    id: 'bare',
    label: { zh: '无联系人或下一步', en: 'No contact or next step' },
    definition: {
      zh: '进行中的商机里，没有联系人或没有下一步的那些',
      en: 'Of the open deals, those without a contact or without a next step',
    },
    things: { zh: '个商机', en: 'deals' },
    source: 'standing',
    doubted: 'f.bare',
    weight: 15,
    tolerance: 10,
    dated: false,
  },
  {
    id: 'frozen',
    label: { zh: '报价后金额未变', en: 'Amount never changed' },
    definition: {
      zh: '已越过报价阶段的进行中商机里，金额自创建起从未变过的那些（阶段名称含“报价”“方案”或 quote、proposal）',
      en: 'Of the open deals beyond the quote stage, those whose amount is still that of their creation (a stage named 报价, 方案, quote or proposal)',
    },
    things: { zh: '个商机', en: 'deals' },
    source: 'quoted',
    doubted: 'f.frozen',
    weight: 5,
    tolerance: 30,
    dated: false,
  },
  {
    id: 'vague',
    label: { zh: '输单原因填“其他”', en: 'Lost for “other” reasons' },
    definition: {
      zh: '输单中，原因选了“其他”的那些',
      en: 'Of the lost deals, those whose reason is “other”',
    },
    things: { zh: '个输单', en: 'lost deals' },
    source: 'loss',
    doubted: 'f.vague',
    weight: 10,
    tolerance: 30,
    dated: true,
  },
];
