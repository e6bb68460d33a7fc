/** Numbers that only their own moment knows: what stalls, and how far the figures can be trusted. */
import { openByOwner } from '../../../deals/server/index.ts';
import { scopeOf } from '../../../platform/model/principal.ts';
import type { Label } from '../../../platform/model/label.ts';
import type { Work } from '../../../platform/server/index.ts';
import { readTrust } from '../../../trust/server/index.ts';
import type { PackColumn, PackTable } from '../../model/review/pack.ts';
import type { ReviewedPart } from '../../model/review/pack-questions.ts';

const words = {
  owner: { zh: '负责人', en: 'Owner' },
  open: { zh: '进行中商机', en: 'Open deals' },
  stalled: { zh: '阶段超时', en: 'Over time in stage' },
  overdue: { zh: '承诺逾期', en: 'Overdue promises' },
  score: { zh: '可信度', en: 'Trust' },
  judged: { zh: '看过的记录', en: 'Looked at' },
} satisfies Record<string, Label>;

const definitions: Partial<Record<keyof typeof words, Label>> = {
  stalled: {
    zh: '停留天数到了或超过所在阶段上限的进行中商机',
    en: 'Open deals that have stood in their stage as long as it allows, or longer',
  },
  overdue: { zh: '下一步日期已过的进行中商机', en: 'Open deals whose next step’s day has gone by' },
  score: {
    zh: '扣除失真信号后剩下的百分比；样本太少为空；不单独用于薪酬',
    en: 'What is left of 100 % after the signs of distortion; empty with too few; never for pay alone',
  },
};

function column(id: keyof typeof words, unit: PackColumn['unit']): PackColumn {
  const kind = id === 'owner' ? 'reference' : 'measure';
  const fields = id === 'owner' ? ['deal.owner'] : [];
  return { id, label: words[id], kind, unit, definition: definitions[id] ?? null, fields };
}

/** Stalled deals and overdue promises by owner; null for those who look after nobody's deals. */
export async function stalledTable(
  work: Work,
  { pipelineId, teamIds }: ReviewedPart,
): Promise<PackTable | null> {
  if (scopeOf(work.principal, 'deal', 'supervise') === null) return null;
  const names = await namesOf(work, teamIds);
  const counts = (await openByOwner(work, pipelineId)).filter(({ personId }) => names.has(personId));
  const rows = counts
    .toSorted((one, other) => other.stalled - one.stalled || other.overdue - one.overdue)
    .map(({ personId, open, stalled, overdue }) => [
      { id: personId, name: names.get(personId)! },
      open,
      stalled,
      overdue,
    ]);
  return {
    key: 'stalled.owners',
    section: 'stalled',
    title: { zh: '此刻的停滞商机', en: 'Deals that stall now' },
    question: null,
    columns: [
      column('owner', null),
      column('open', 'count'),
      column('stalled', 'count'),
      column('overdue', 'count'),
    ],
    rows,
    asOf: work.now.toISOString(),
  };
}

/** How far the figures of each person in the period can be trusted; null where that is not for the asker. */
export async function trustTable(work: Work, { teamIds, period }: ReviewedPart): Promise<PackTable | null> {
  if (scopeOf(work.principal, 'trust', 'read') === null) return null;
  const names = await namesOf(work, teamIds);
  const { rows: found } = await readTrust(work, { by: 'person', ...period });
  const rows = found.flatMap(({ key, score, judged }) =>
    key !== null && typeof key === 'object' && names.has(key.id) && judged > 0
      ? [[{ id: key.id, name: names.get(key.id)! }, score, judged]]
      : [],
  );
  return {
    key: 'trust.people',
    section: 'trust',
    title: { zh: '本期数据的可信度', en: 'How far the figures of the period can be trusted' },
    question: null,
    columns: [column('owner', null), column('score', 'percent'), column('judged', 'count')],
    rows,
    asOf: work.now.toISOString(),
  };
}

async function namesOf(
  { db, principal }: Work,
  teamIds: readonly string[] | null,
): Promise<Map<string, string>> {
  const people = await db
    .selectFrom('app_user')
    .select(['id', 'name'])
    .where('tenant_id', '=', principal.tenantId)
    .$if(teamIds !== null, (query) => query.where('team_id', 'in', [...teamIds!]))
    .execute();
  return new Map(people.map(({ id, name }) => [id, name]));
}
