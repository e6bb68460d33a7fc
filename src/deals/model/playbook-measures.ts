/** What the playbook does to deals: stays in a stage with a piece used and without, side by side. */
import type { Measure, Source } from '../../insights/model/measure.ts';

const wentOn = "f.exit in ('advanced', 'won')";

/**
 * One row for each ended stay and each piece (or family) that was in use in its stage by then: a stay of before the first
 * use says nothing about it. The asker's own sight narrows uses and pieces.
 */
const staysBeside = (what: string) => `(
  select v.*, v.deal_created_at as created_at, p.beside, exists (
      select 1 from playbook_use u
      join playbook_piece w on w.tenant_id = u.tenant_id and w.id = u.piece_id
      where u.tenant_id = v.tenant_id and u.deal_id = v.deal_id and u.stage_id = v.stage_id and ${what} = p.beside
        and u.at >= v.entered_at and u.at < v.left_at) as used
  from visit_fact v
  join (
    select u.tenant_id, u.stage_id, ${what} as beside, min(u.at) as since from playbook_use u
    join playbook_piece w on w.tenant_id = u.tenant_id and w.id = u.piece_id
    where u.tenant_id = :tenant group by u.tenant_id, u.stage_id, ${what}) p
    on p.tenant_id = v.tenant_id and p.stage_id = v.stage_id and p.since < v.left_at
  where v.tenant_id = :tenant and v.kind = 'open' and not v.retro and v.left_at <= :asOf) f`;

export const playbookSources = {
  piece_stay: { from: staysBeside('u.piece_id'), past: 'piece_stay' },
  family_stay: { from: staysBeside('w.family'), past: 'family_stay' },
} satisfies Record<string, Source>;

/** The same three measures for single pieces and for families. */
function measuresOf(id: string, source: keyof typeof playbookSources, zh: string, en: string): Measure[] {
  return [
    {
      id: `${id}.stays`,
      label: { zh: `阶段停留数（按${zh}）`, en: `Stays in stages (by ${en})` },
      definition: {
        zh: `${zh}开始在某阶段使用之后，在该阶段结束的停留次数；事后补录的不算，按“停留期间是否用过”分成两组`,
        en: `Stays that ended in a stage after the ${en} came into use there; split by whether it was used during the stay; stays entered afterwards do not count`,
      },
      unit: 'count',
      source,
      aggregate: 'count(*) {of}',
      additive: true,
    },
    {
      id: `${id}.advances`,
      label: { zh: `推进数（按${zh}）`, en: `Advances (by ${en})` },
      definition: {
        zh: '上述停留中，进入后面阶段或赢单的次数',
        en: 'Those of these stays that ended by going on to a later stage or by winning',
      },
      unit: 'count',
      source,
      of: wentOn,
      aggregate: 'count(*) {of}',
      additive: true,
    },
    {
      id: `${id}.advance_rate`,
      label: { zh: `推进率（按${zh}）`, en: `Advance rate (by ${en})` },
      definition: {
        zh: '推进数 ÷ 阶段停留数：进入后面阶段或赢单的 ÷（推进 + 退回 + 输单）；仍在阶段中的不算，没有停留时为空',
        en: 'Advances ÷ stays: went on or won ÷ (went on + went back + lost); stays that go on do not count; empty without stays',
      },
      unit: 'percent',
      source,
      aggregate: `avg((${wentOn})::int) {of}`,
      additive: false,
    },
  ];
}

export const playbookMeasures: readonly Measure[] = [
  ...measuresOf('playbook', 'piece_stay', '话术', 'piece'),
  ...measuresOf('playbook_family', 'family_stay', '类别', 'family'),
];
