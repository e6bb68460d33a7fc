/** A run of a rule: its states, its results, and what they are called. */
import { z } from 'zod';
import type { Label } from '../../platform/model/label.ts';

export const runStates = ['waiting', 'done', 'unmatched', 'refused', 'stopped', 'broken', 'failed'] as const;
export type RunState = (typeof runStates)[number];

export const runStateLabels: Readonly<Record<RunState, Label>> = {
  waiting: { zh: '等待执行', en: 'Waiting' },
  done: { zh: '已执行', en: 'Done' },
  unmatched: { zh: '条件不符', en: 'Conditions not met' },
  refused: { zh: '被拒绝', en: 'Refused' },
  stopped: { zh: '已中止', en: 'Stopped' },
  broken: { zh: '规则失效', en: 'Broken' },
  failed: { zh: '出错', en: 'Failed' },
};

/** Runs that did not end well: what a rule's health counts, and what may be tried again. */
export const badStates: readonly RunState[] = ['refused', 'stopped', 'broken', 'failed'];

export const runReasons = [
  'loop',
  'too_deep',
  'author_gone',
  'author_lacks_right',
  'too_often',
  'target_gone',
  'record_gone',
  'actor_gone',
  'defect',
  'refused',
  'rule_off',
] as const;
export type RunReason = (typeof runReasons)[number];

export const runReasonLabels: Readonly<Record<RunReason, Label>> = {
  loop: {
    zh: '规则循环：同一规则已在这条链上处理过这条记录',
    en: 'A loop: the rule acted on this record already',
  },
  too_deep: { zh: '规则互相触发超过 5 层', en: 'Rules set each other off more than 5 times in a row' },
  author_gone: { zh: '规则作者已停用', en: 'The author of the rule has left' },
  author_lacks_right: { zh: '规则作者没有所需的权限', en: 'The author of the rule lacks a right it needs' },
  too_often: { zh: '一小时内触发次数超过上限', en: 'Set off more often within an hour than allowed' },
  target_gone: { zh: '规则引用的对象已停用', en: 'Something the rule names is archived' },
  record_gone: { zh: '记录已删除，或无权查看', en: 'The record is gone, or out of reach' },
  actor_gone: { zh: '触发人已停用', en: 'Whoever set it off has left' },
  defect: { zh: '系统出错', en: 'A defect' },
  refused: { zh: '有动作被拒绝', en: 'An action was refused' },
  rule_off: { zh: '规则已停用', en: 'The rule is switched off' },
};

const label = z.object({ zh: z.string(), en: z.string() });

/** What became of one action; refused ones say why, in both languages. */
export const actionResultSchema = z.object({
  action: z.int(),
  state: z.enum(['done', 'refused', 'not_reached']),
  words: label.nullable(),
});
export type ActionResult = z.output<typeof actionResultSchema>;

export const actionResultLabels: Readonly<Record<ActionResult['state'], Label>> = {
  done: { zh: '完成', en: 'Done' },
  refused: { zh: '被拒绝', en: 'Refused' },
  not_reached: { zh: '未执行', en: 'Not reached' },
};

/** How a run ended by what became of its actions. */
export function stateAfter(results: readonly ActionResult[]): 'done' | 'refused' {
  return results.every(({ state }) => state === 'done') ? 'done' : 'refused';
}

/** How often a run with a defect is tried, and how long it waits each time: 1, 2, 4 … minutes. */
export const mostTries = 5;
export function retryAfter(tries: number, now: Date): Date {
  return new Date(now.getTime() + 60_000 * 2 ** (tries - 1));
}
