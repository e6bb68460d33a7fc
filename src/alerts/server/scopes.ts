/** What is looked at: each pipeline as a whole, and each team with enough deals in it; with those who lead it. */
import { listPipelines, readSupervisors } from '../../deals/server/index.ts';
import type { TableAnswer } from '../../insights/model/answer.ts';
import type { Condition } from '../../insights/model/question.ts';
import type { Insights } from '../../insights/server/index.ts';
import { say, type Label, type Locale } from '../../platform/model/label.ts';
import type { Work } from '../../platform/server/index.ts';
import { wholePipeline } from '../model/texts.ts';

export type Scope = {
  pipelineId: string;
  /** The team, or the pipeline for all of it. */
  scopeId: string;
  /** As it is said to people, in their language. */
  nameIn: (locale: Locale) => string;
  filters: Condition[];
  told: readonly string[];
};

/** A team with fewer deals ever is looked at with the others alone. */
const fewestDeals = 40;

/** The scopes of all pipelines in use, the wholes first. */
export async function readScopes(work: Work, insights: Insights): Promise<Scope[]> {
  const pipelines = await listPipelines(work);
  const supervisors = await readSupervisors(work);
  const scopes: Scope[] = [];
  for (const { id, name, nameEn } of pipelines) {
    const said = (scope: Label) => (locale: Locale) =>
      `${locale === 'en' ? (nameEn ?? name) : name} · ${say(scope, locale)}`;
    scopes.push({
      pipelineId: id,
      scopeId: id,
      nameIn: said(wholePipeline),
      filters: [],
      told: supervisors.management,
    });
    for (const team of await teamsOf(work, insights, id))
      scopes.push({
        pipelineId: id,
        scopeId: team.id,
        nameIn: said({ zh: team.name, en: team.name }),
        filters: [{ field: 'deals.team', op: 'is', value: team.id }],
        told: supervisors.superiorsOf(team.id),
      });
  }
  return scopes;
}

async function teamsOf(work: Work, insights: Insights, pipelineId: string) {
  const { rows } = (await insights.answer(work, {
    measures: ['deals.count'],
    dimensions: ['deals.team'],
    filters: [{ field: 'deals.pipeline', op: 'is', value: pipelineId }],
    sort: [{ by: 'deals.count', desc: true }],
    limit: 50,
  })) as TableAnswer;
  return rows.flatMap(([team, count]) =>
    team !== null && typeof team === 'object' && Number(count) >= fewestDeals
      ? [{ id: team!.id, name: team!.name ?? '–' }]
      : [],
  );
}
