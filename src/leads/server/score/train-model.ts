/** Learning a version of the score from an organisation's own history, and letting it speak when it is no worse. */
import { sql } from 'kysely';
import { toJson, type Work } from '../../../platform/server/index.ts';
import type { ModelState } from '../../model/score/contract.ts';
import { countHistory, type DecidedLead, type HistoryCount } from '../../model/score/learned/decided-lead.ts';
import type { Recipe } from '../../model/score/learned/learned-model.ts';
import { duel, mayTakeOver, train, type TrainedVersion } from '../../model/score/learned/train.ts';
import { decidedLeads } from './decided-leads.ts';

export type TrainingOutcome = NonNullable<ModelState['outcome']>;
export type TrainingEnd = { outcome: TrainingOutcome; version: number | null } & HistoryCount;

type Training = {
  /** One transaction, as the organisation. */
  inWork<T>(use: (work: Work) => Promise<T>): Promise<T>;
  trainedBy: string | null;
};

/**
 * Reads the history, learns outside any transaction, and keeps the version. It takes over by itself when the organisation
 * leaves that to us and it says more than chance, no worse than the version that speaks now; otherwise it is kept for
 * somebody to choose. With too little history nothing is kept, and the rules go on alone.
 */
export async function trainModel({ inWork, trainedBy }: Training): Promise<TrainingEnd> {
  const { history, active, timeZone, now } = await inWork(async (work) => ({
    history: await decidedLeads(work),
    active: await findActiveRecipe(work),
    timeZone: work.principal.timeZone,
    now: work.now,
  }));
  const trained = await train(history, { now, timeZone, breathe });
  if (!trained) return inWork((work) => noteEnd(work, 'insufficient_history', null, countHistory(history)));
  const isBetter = mayTakeOver(duel(history, trained.recipe, active));
  return inWork((work) => keepVersion(work, { trained, history, isBetter, trainedBy }));
}

/** Lets other work of the process go on between two pieces of arithmetic. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

async function findActiveRecipe({ db, principal }: Work): Promise<Recipe | null> {
  const row = await db
    .selectFrom('lead_scoring as s')
    .innerJoin('score_model as m', (join) =>
      join.onRef('m.tenant_id', '=', 's.tenant_id').onRef('m.version', '=', 's.active_version'),
    )
    .select('m.recipe')
    .where('s.tenant_id', '=', principal.tenantId)
    .executeTakeFirst();
  return row ? (row.recipe as Recipe) : null;
}

type Kept = {
  trained: TrainedVersion;
  history: readonly DecidedLead[];
  isBetter: boolean;
  trainedBy: string | null;
};

async function keepVersion(work: Work, kept: Kept): Promise<TrainingEnd> {
  const state = await lockState(work);
  const version = await insertVersion(work, kept);
  const outcome = !kept.isBetter ? 'not_better' : state.automatic ? 'took_over' : 'kept_for_choice';
  if (outcome === 'took_over') {
    await work.db
      .updateTable('lead_scoring')
      .set({ active_version: version, version: sql`version + 1` })
      .where('tenant_id', '=', work.principal.tenantId)
      .execute();
    work.record({
      type: 'score-model.activated',
      object: 'lead_rules',
      recordId: null,
      changes: { version: { from: state.active, to: version } },
      payload: { byPerson: false },
    });
  }
  return noteEnd(work, outcome, version, kept.trained.history);
}

/** The organisation's row, made if it is missing, held until the transaction ends. */
export async function lockState({ db, principal }: Work): Promise<{
  active: number | null;
  automatic: boolean;
  version: number;
}> {
  await db
    .insertInto('lead_scoring')
    .values({ tenant_id: principal.tenantId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await db
    .selectFrom('lead_scoring')
    .select(['active_version', 'automatic', 'version'])
    .where('tenant_id', '=', principal.tenantId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { active: row.active_version, automatic: row.automatic, version: Number(row.version) };
}

async function insertVersion(
  { db, principal, now }: Work,
  { trained, history, trainedBy }: Kept,
): Promise<number> {
  const { recipe, model, history: count, ...figures } = trained;
  const created = history.map((lead) => lead.createdAt.getTime());
  const { last } = await db
    .selectFrom('score_model')
    .select(({ fn }) => fn.max('version').as('last'))
    .where('tenant_id', '=', principal.tenantId)
    .executeTakeFirstOrThrow();
  const version = ((last as number | null) ?? 0) + 1;
  await db
    .insertInto('score_model')
    .values({
      tenant_id: principal.tenantId,
      version,
      trained_at: now,
      trained_by: trainedBy,
      ...count,
      first_at: new Date(created.reduce((a, b) => Math.min(a, b))),
      last_at: new Date(created.reduce((a, b) => Math.max(a, b))),
      recipe: toJson(recipe),
      model: toJson(model),
      figures: toJson(figures),
    })
    .execute();
  return version;
}

async function noteEnd(
  work: Work,
  outcome: TrainingOutcome,
  version: number | null,
  { won, lost }: HistoryCount,
): Promise<TrainingEnd> {
  await lockState(work);
  await work.db
    .updateTable('lead_scoring')
    .set({ outcome, won, lost, looked_at: work.now })
    .where('tenant_id', '=', work.principal.tenantId)
    .execute();
  return { outcome, version, won, lost };
}
