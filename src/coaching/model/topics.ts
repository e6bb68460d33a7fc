import type { Label } from '../../platform/model/label.ts';

/** What a rep can be coached in; the first two are about one stage. */
export const coachingTopics = ['step', 'pace', 'promises', 'figures', 'other'] as const;
export type CoachingTopic = (typeof coachingTopics)[number];

export const topicWords: Record<CoachingTopic, Label> = {
  step: { zh: '阶段推进', en: 'Going on from a stage' },
  pace: { zh: '推进节奏', en: 'Pace in a stage' },
  promises: { zh: '承诺兑现', en: 'Keeping promises' },
  figures: { zh: '数据真实', en: 'Truthful figures' },
  other: { zh: '其他', en: 'Something else' },
};

/** Only what is about a stage has a rate by which its effect shows. */
export function isAboutStage(topic: CoachingTopic): boolean {
  return topic === 'step' || topic === 'pace';
}
