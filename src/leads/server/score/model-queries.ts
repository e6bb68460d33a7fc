import { sql } from 'kysely';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { ModelDetail, ModelState, ModelVersion } from '../../model/score/contract.ts';
import { leastOfEach } from '../../model/score/learned/decided-lead.ts';
import type { LearnedModel, Recipe, TraitPart } from '../../model/score/learned/learned-model.ts';
import type { TrainedVersion } from '../../model/score/learned/train.ts';
import { countDecided } from './decided-leads.ts';
import { percentOf, traitsInWords } from './score-in-words.ts';

type KeptFigures = Pick<TrainedVersion, 'months' | 'whole' | 'calibration'>;

export type KeptVersion = ModelVersion & { model: LearnedModel; figures: KeptFigures };

/** Newest first; each night may add one, so only so many are shown. */
const mostShown = 60;

/** The versions of the model with their figures, or one of them. */
export async function keptVersions(
  { db, principal }: Work,
  version: number | null = null,
): Promise<KeptVersion[]> {
  const { rows } = await sql<{
    version: number;
    trained_at: Date;
    trained_by: string | null;
    won: number;
    lost: number;
    first_at: Date;
    last_at: Date;
    recipe: Recipe;
    model: LearnedModel;
    figures: KeptFigures;
  }>`
    select m.version, m.trained_at, u.name as trained_by, m.won, m.lost, m.first_at, m.last_at, m.recipe, m.model, m.figures
    from score_model m left join app_user u on u.tenant_id = m.tenant_id and u.id = m.trained_by
    where m.tenant_id = ${principal.tenantId} and (${version}::int is null or m.version = ${version}::int)
    order by m.version desc limit ${mostShown}`.execute(db);
  return rows.map((row) => ({
    version: row.version,
    trainedAt: row.trained_at.toISOString(),
    trainedBy: row.trained_by,
    won: row.won,
    lost: row.lost,
    firstAt: row.first_at.toISOString(),
    lastAt: row.last_at.toISOString(),
    recipe: row.recipe,
    whole: row.figures.whole,
    model: row.model,
    figures: row.figures,
  }));
}

export async function getVersion(work: Work, version: number): Promise<KeptVersion> {
  const [found] = await keptVersions(work, version);
  return found ?? refuse(refusals.notFound);
}

/** How the learned score stands, and its versions. The history counted is the organisation's, whoever asks. */
export async function listModels(work: Work): Promise<{ state: ModelState; items: ModelVersion[] }> {
  const items = await keptVersions(work);
  const row = await work.db
    .selectFrom('lead_scoring')
    .selectAll()
    .where('tenant_id', '=', work.principal.tenantId)
    .executeTakeFirst();
  await work.elevate();
  return {
    state: {
      activeVersion: row?.active_version ?? null,
      automatic: row?.automatic ?? true,
      lookedAt: row?.looked_at?.toISOString() ?? null,
      outcome: (row?.outcome ?? null) as ModelState['outcome'],
      ...(await countDecided(work)),
      needed: leastOfEach,
      version: Number(row?.version ?? 0),
    },
    items: items.map(({ model: _model, figures: _figures, ...version }) => version),
  };
}

const mostStrong = 16;

/** One version in full. */
export async function getModel(work: Work, version: number): Promise<ModelDetail> {
  const { model, figures, ...shown } = await getVersion(work, version);
  const parts = Object.entries(model.weights)
    .flatMap(([trait, values]) =>
      Object.entries(values).map(([value, logOdds]): TraitPart => ({ trait, value, logOdds })),
    )
    .sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds))
    .slice(0, mostStrong);
  return {
    ...shown,
    months: figures.months,
    calibration: figures.calibration,
    averageProbability: percentOf(model.average),
    strongest: await traitsInWords(work, parts),
  };
}
