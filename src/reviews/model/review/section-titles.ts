import type { Label } from '../../../platform/model/label.ts';
import type { SectionId } from './pack.ts';

/** What the sections of a review are called. */
export const sectionTitles: Readonly<Record<SectionId, Label>> = {
  last: { zh: '上次的行动项', en: 'Action items of last time' },
  results: { zh: '结果', en: 'Results' },
  targets: { zh: '目标', en: 'Targets' },
  funnel: { zh: '漏斗', en: 'Funnel' },
  bottlenecks: { zh: '瓶颈', en: 'Bottlenecks' },
  loss: { zh: '输单', en: 'Losses' },
  cycle: { zh: '周期与停留', en: 'Times' },
  stalled: { zh: '停滞', en: 'What stalls' },
  people: { zh: '人员', en: 'People' },
  channels: { zh: '渠道', en: 'Channels' },
  feedback: { zh: '反馈', en: 'Feedback' },
  trust: { zh: '数据可信度', en: 'Trust' },
};
