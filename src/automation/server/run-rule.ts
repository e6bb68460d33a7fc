/** What a run does under one person's rights: the conditions, then action after action. */
import { say } from '../../platform/model/label.ts';
import type { Refusal } from '../../platform/model/refusal.ts';
import { inSavepoint, type Work } from '../../platform/server/index.ts';
import type { ChainLink } from '../model/chain.ts';
import type { Definition } from '../model/definition.ts';
import { judgeConditions, type ClauseVerdict } from '../model/judge-conditions.ts';
import { settledStep } from '../model/run-steps.ts';
import { stateAfter, type ActionResult, type RunReason, type RunState } from '../model/run.ts';
import { act, type Acting } from './act.ts';
import { seeRecords } from './seen-record.ts';

export type RunOutcome = {
  state: Exclude<RunState, 'waiting'>;
  reason: RunReason | null;
  clauses: ClauseVerdict[];
  results: ActionResult[];
};

export type RunAsked = Acting & {
  definition: Definition;
  authorId: string;
  chain: readonly ChainLink[];
  /** What an earlier try has done already: it is not done again. */
  before: readonly ActionResult[];
  /** What became of it under the rights of the author, where another person set it off. */
  rehearsed: RunOutcome | null;
};

/**
 * Runs a rule as the asker of `work`. With a rehearsal, its conditions are taken over and no action is done that was
 * refused in it. The first refusal ends the run: what comes after may rest on it.
 */
export async function runRule(work: Work, asked: RunAsked): Promise<RunOutcome> {
  const judged = await judge(work, asked);
  if ('state' in judged) return judged;
  const { clauses } = judged;
  const origin = { chain: [...asked.chain, { ruleId: asked.rule.id, recordId: asked.recordId }] };
  const acting: Work = { ...work, origin };
  const results: ActionResult[] = [];
  const { before } = asked;
  const rehearsed = asked.rehearsed?.results ?? null;
  for (const action of asked.definition.actions.keys())
    results.push(
      settledStep(action, { results, before, rehearsed }) ?? (await attemptAction(acting, asked, action)),
    );
  const state = stateAfter(results);
  return { state, reason: state === 'done' ? null : 'refused', clauses, results };
}

async function judge(work: Work, asked: RunAsked): Promise<RunOutcome | { clauses: ClauseVerdict[] }> {
  const { parts, object, recordId, definition, rehearsed, authorId, initiatorId } = asked;
  if (rehearsed && rehearsed.results.length === 0) return rehearsed;
  const mayRead = work.principal.rights[`${object}.read`] !== undefined;
  const seen = mayRead ? (await seeRecords(work, parts, object, [recordId])).get(recordId) : undefined;
  if (!seen) return { state: 'refused', reason: 'record_gone', clauses: [], results: [] };
  if (rehearsed) return { clauses: rehearsed.clauses };
  const { met, clauses } = judgeConditions(definition.conditions, {
    record: seen.record,
    account: seen.account,
    actorId: initiatorId,
    ownerId: seen.stored.ownerId,
    at: asked.happenedAt,
    now: work.now,
    hours: asked.hours,
    authorId,
  });
  return met ? { clauses } : { state: 'unmatched', reason: null, clauses, results: [] };
}

async function attemptAction(work: Work, asked: RunAsked, action: number): Promise<ActionResult> {
  const refusal = await inSavepoint(work, (alone) => act(alone, asked, asked.definition.actions[action]!));
  return refusal
    ? { action, state: 'refused', words: wordsOf(refusal) }
    : { action, state: 'done', words: null };
}

/** A refusal in both languages, with what is wrong with which field where the sentence leaves that open. */
function wordsOf(refusal: Refusal): ActionResult['words'] {
  const tell = (locale: 'zh-CN' | 'en') => {
    const sentence = say(refusal.reason.label, locale, refusal.values);
    const unsaid = refusal.fields.filter((fault) => !sentence.includes(say(fault.label, locale)));
    return [sentence, ...unsaid.map((fault) => `${fault.path}: ${say(fault.label, locale)}`)].join(' · ');
  };
  return { zh: tell('zh-CN'), en: tell('en') };
}
