/** Where the pipeline is stuck, as the engine judged it over the quarter of a year that ends with the period. */
import type { Verdict } from '../../../insights/model/bottleneck/find-bottlenecks.ts';
import { addDays } from '../../../platform/model/calendar.ts';
import { say, type Label } from '../../../platform/model/label.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { PackColumn, PackTable } from '../../model/review/pack.ts';
import type { ReviewedPart } from '../../model/review/pack-questions.ts';
import type { Measuring } from '../measuring.ts';

const verdictWords: Readonly<Record<Verdict, Label>> = {
  bottleneck: { zh: '瓶颈', en: 'Bottleneck' },
  unsure: { zh: '可能只是偶然', en: 'May be chance' },
  fine: { zh: '正常', en: 'Fine' },
  few: { zh: '样本太少', en: 'Too few' },
};

const columns: PackColumn[] = [
  column('stage', { zh: '阶段', en: 'Stage' }, null),
  column('verdict', { zh: '判断', en: 'Verdict' }, null),
  column('decided', { zh: '有结果的', en: 'Decided' }, 'count'),
  column('rate', { zh: '推进率', en: 'Went on' }, 'percent'),
  column('against', { zh: '对照', en: 'Held against' }, 'percent'),
  column('atStake', { zh: '影响金额', en: 'At stake' }, 'money'),
];

function column(id: string, label: Label, unit: PackColumn['unit']): PackColumn {
  const kind = unit === null ? (id === 'stage' ? 'reference' : 'select') : 'measure';
  return { id, label, kind, unit, definition: null, fields: unit === 'money' ? ['deal.amount'] : [] };
}

export async function bottleneckTable(
  { insights }: Measuring,
  work: Work,
  { pipelineId, teamIds, period }: ReviewedPart,
): Promise<PackTable> {
  const { stages, asOf } = await insights.bottlenecks(work, {
    pipeline: pipelineId,
    period: { from: addDays(period.to, -91), to: period.to },
    filters: teamIds ? [{ field: 'deals.team', op: 'in', value: [...teamIds] }] : [],
  });
  return {
    key: 'bottlenecks.stages',
    section: 'bottlenecks',
    title: {
      zh: '截至期末的 91 天；没有“瓶颈”就是不能断言有瓶颈',
      en: 'The 91 days that end with the period; without “Bottleneck” none can be claimed',
    },
    question: null,
    columns,
    rows: stages.map(({ stageId, name, verdict, rate, atStake }) => [
      { id: stageId, name },
      { id: verdict, name: say(verdictWords[verdict], work.principal.locale) },
      rate?.judged.n ?? 0,
      rate?.rate ?? null,
      rate?.against.rate ?? null,
      atStake?.amount ?? null,
    ]),
    asOf,
  };
}
