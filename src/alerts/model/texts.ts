import type { GapKind } from '../../insights/model/bottleneck/find-bottlenecks.ts';
import type { Label } from '../../platform/model/label.ts';

/** In what a stage is stuck, as a notification says it. */
export const gapWords: Readonly<Record<GapKind, Label>> = {
  rate: { zh: '推进率低', en: 'too few go on' },
  time: { zh: '停留时间长', en: 'deals stay too long' },
  queue: { zh: '积压', en: 'deals pile up' },
};

export const anomalyWords = {
  volumeUp: {
    zh: '上周新建商机 {value} 个，平时约 {usual} 个，明显偏多',
    en: '{value} new deals last week, about {usual} are usual: many more',
  },
  volumeDown: {
    zh: '上周新建商机只有 {value} 个，平时约 {usual} 个',
    en: 'only {value} new deals last week, about {usual} are usual',
  },
  amountUp: {
    zh: '上周赢单金额远高于平时，请核对大单',
    en: 'the amount won last week is far above the usual; please check the large deals',
  },
  amountDown: { zh: '上周赢单金额远低于平时', en: 'the amount won last week is far below the usual' },
  rateUp: {
    zh: '近四周赢单率 {value}，过去一年 {usual}',
    en: 'win rate of four weeks {value}, of the past year {usual}',
  },
  rateDown: {
    zh: '近四周赢单率降到 {value}，过去一年是 {usual}',
    en: 'the win rate of four weeks fell to {value}, it was {usual} in the past year',
  },
} satisfies Record<string, Label>;

export const wholePipeline: Label = { zh: '全部', en: 'all' };
