/** Runs what is due, one after the other, each with the rights of its author and of whoever set it off. */
import { findPrincipal, organisationItself } from '../../identity/server/index.ts';
import { readWorkingHours } from '../../leads/server/index.ts';
import type { Principal } from '../../platform/model/principal.ts';
import type { WorkingHours } from '../../platform/model/working-hours.ts';
import { inWork, type Database, type Logger, type Work } from '../../platform/server/index.ts';
import { mostTries, retryAfter, type RunReason } from '../model/run.ts';
import { rightsLackingOf, surveyRules } from './check-definition.ts';
import { endRun, findDueRun, takeRun, type DueRun } from './due-runs.ts';
import type { AutomationParts } from './parts.ts';
import { pauseRule } from './pause-rule.ts';
import { runRule, type RunAsked, type RunOutcome } from './run-rule.ts';

export type RunParts = AutomationParts & { database: Database; log: Logger };

/** Runs everything of the organisation that is due by `now`; returns how many runs ended. */
export async function runDue(parts: RunParts, tenantId: string, now = () => new Date()): Promise<number> {
  const system = await organisationItself(parts.database, tenantId);
  const bySystem = <T>(use: (work: Work) => Promise<T>) =>
    inWork(parts.database, system, 'automation', (work) => use({ ...work, now: now() }));
  const hours = await bySystem(readWorkingHours);
  for (let ended = 0; ; ended += 1) {
    const run = await bySystem(findDueRun);
    if (!run) return ended;
    await runOne({ ...parts, tenantId, bySystem, hours, now }, run);
  }
}

type Running = RunParts & {
  tenantId: string;
  bySystem<T>(use: (work: Work) => Promise<T>): Promise<T>;
  hours: WorkingHours;
  now: () => Date;
};

/** A defect undoes the run and is tried again later; what the rules refuse is an answer. */
async function runOne(running: Running, run: DueRun): Promise<void> {
  const { tenantId } = running;
  try {
    await runWithRights(running, run);
  } catch (error) {
    running.log.error({ err: error, tenantId, runId: run.id }, 'a run of a rule broke off');
    await running.bySystem((work) => noteDefect(work, run));
  }
}

async function noteDefect(work: Work, { id, tries, results }: DueRun): Promise<void> {
  if (!(await takeRun(work, id))) return;
  if (tries + 1 >= mostTries)
    return endRun(work, id, { state: 'failed', reason: 'defect', clauses: [], results }, work.now);
  await work.db
    .updateTable('automation_run')
    .set({ tries: tries + 1, due_at: retryAfter(tries + 1, work.now) })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .execute();
}

/**
 * The intersection of rights, by construction: whoever is not the initiator's equal rehearses first. The whole run is done
 * under the author's rights and taken back; then, under the initiator's, only what went through is done for good. Every
 * rule and row policy on the way is thus asked twice, whatever the action. Without an initiator the author's rights count.
 */
async function runWithRights(running: Running, run: DueRun): Promise<void> {
  const { author, initiator, fault } = await running.bySystem((work) => whoRuns(work, running, run));
  if (fault || !author) return running.bySystem((work) => stop(work, run, fault ?? 'author_gone'));
  if (run.initiatorId !== null && !initiator)
    return running.bySystem((work) => stop(work, run, 'actor_gone'));
  const asked = askedOf(running, run);
  const isOther = initiator !== null && initiator.userId !== author.userId;
  const rehearsed = isOther ? await rehearse(running, author, { ...asked, rehearsed: null }) : null;
  if (isOther && !rehearsed) return;
  await inWork(running.database, initiator ?? author, `automation ${run.id}`, async (work) => {
    const begunAt = new Date();
    if (!(await takeRun(work, run.id))) return;
    const outcome = await runRule({ ...work, now: running.now() }, { ...asked, rehearsed });
    await endRun(work, run.id, outcome, begunAt);
  });
}

function askedOf(running: Running, run: DueRun): RunAsked {
  const { kinds, subjects, hours } = running;
  const { definition, authorId, chain, results, object, recordId, initiatorId, happening, happenedAt } = run;
  return {
    parts: { kinds, subjects },
    runId: run.id,
    rule: { id: run.ruleId, name: run.ruleName },
    object,
    recordId,
    initiatorId,
    happening,
    happenedAt,
    hours,
    definition,
    authorId,
    chain,
    before: results,
    rehearsed: null,
  };
}

class TakenBack extends Error {}

/**
 * Runs a rule as this person and takes everything back; returns what would have come of it, null when another worker has
 * the run. The run is taken first here, too: two workers at one run would wait for each other's rows.
 */
async function rehearse(
  { database, now }: Pick<Running, 'database' | 'now'>,
  person: Principal,
  asked: RunAsked,
): Promise<RunOutcome | null> {
  let outcome: RunOutcome | null = null;
  try {
    await inWork(database, person, `automation ${asked.runId}`, async (work) => {
      if (await takeRun(work, asked.runId)) outcome = await runRule({ ...work, now: now() }, asked);
      throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
  return outcome;
}

type WhoRuns = { author: Principal | null; initiator: Principal | null; fault: RunReason | null };

/** Whose rights count, and why the rule may not go on: its author left or lost a right, or something it names is gone. */
async function whoRuns(work: Work, parts: AutomationParts, run: DueRun): Promise<WhoRuns> {
  const { tenantId } = work.principal;
  const person = (userId: string) =>
    findPrincipal(work.db, { tenantId, userId, kind: 'user', credentialId: run.id });
  const author = await person(run.authorId);
  const initiator = run.initiatorId === null ? null : await person(run.initiatorId);
  return { author, initiator, fault: await faultOf(work, parts, run, author) };
}

async function faultOf(
  work: Work,
  parts: AutomationParts,
  run: DueRun,
  author: Principal | null,
): Promise<RunReason | null> {
  if (!run.isOn) return 'rule_off';
  if (!author) return 'author_gone';
  if (rightsLackingOf({ ...work, principal: author }, run.definition).length > 0) return 'author_lacks_right';
  const { faults } = await surveyRules(work, parts, [run.definition]);
  return faults[0]!.length > 0 ? 'target_gone' : null;
}

const pausing: ReadonlySet<RunReason> = new Set(['author_gone', 'author_lacks_right', 'target_gone']);

/** Ends a run that must not be done; a fault of the rule itself pauses the rule. */
async function stop(work: Work, run: DueRun, reason: RunReason): Promise<void> {
  if (!(await takeRun(work, run.id))) return;
  const state = reason === 'target_gone' ? 'broken' : reason === 'actor_gone' ? 'refused' : 'stopped';
  await endRun(work, run.id, { state, reason, clauses: [], results: run.results }, work.now);
  if (!pausing.has(reason)) return;
  await pauseRule(work, { id: run.ruleId, name: run.ruleName, authorId: run.authorId }, reason);
}
