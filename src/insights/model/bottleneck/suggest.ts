/** What to do first about a stage that falls short. Pure. */
import type { Label } from '../../../platform/model/label.ts';
import type { JudgedStage } from './find-bottlenecks.ts';

const suggestions = {
  segment: {
    zh: '先看掉得最明显的那一块：和做得好的对照着过一遍这些商机，再决定改流程还是带人',
    en: 'Begin with the part that falls short most: go through its deals beside those that do well, then change the process or coach',
  },
  reasons: {
    zh: '逐个复盘这段时间在此掉单的商机，按掉单原因改这一阶段的标准动作',
    en: 'Go through the deals lost here one by one and change what is done in this stage by their reasons',
  },
  time: {
    zh: '清理停留超期的商机：能推进的约定下一步和日期，推不动的写明原因关闭',
    en: 'Clear what stands too long: agree a next step and a day, or close it with its reason',
  },
  queue: {
    zh: '进得多、出得少：给这一阶段加人手或限制在手数量，先推最接近成交的',
    en: 'More comes than leaves: add hands here or limit what each holds, and move what is nearest to its end first',
  },
  mix: {
    zh: '下滑主要来自客户来源的变化，而不是这一阶段做差了：先看前面放进来的是什么商机',
    en: 'The fall is mostly that of another mix, not of this stage: look at what is let in before it',
  },
} satisfies Record<string, Label>;

/** The advice of the surest cause, else what the kind of gap asks for; null for a stage that falls short in nothing. */
export function suggest(
  stage: Pick<JudgedStage, 'verdict' | 'stuckIn' | 'isMix' | 'segments'>,
  surest: Label | null,
): Label | null {
  if (stage.isMix) return suggestions.mix;
  if (stage.verdict === 'fine' || stage.verdict === 'few') return null;
  if (surest) return surest;
  if (stage.segments.some(({ isSure }) => isSure)) return suggestions.segment;
  if (stage.stuckIn.includes('rate') || stage.stuckIn.length === 0) return suggestions.reasons;
  return stage.stuckIn.includes('queue') ? suggestions.queue : suggestions.time;
}
