/** What people do in a stage that may make the difference: told of those who take most on, beside the others. */
import { label } from '../../insights/model/cube-parts.ts';
import type { Practice } from '../../insights/model/measure.ts';
import { talks } from './stage-signs.ts';

const inStage = 'and n.at >= f.entered_at';

export const stagePractices: readonly Practice[] = [
  {
    id: 'contacted-soon',
    label: label('进入阶段三天内联系客户', 'Contacts the customer within three days after entering'),
    sql: `exists (${talks} ${inStage} and n.at < f.entered_at + interval '3 days')`,
  },
  {
    id: 'talked-thrice',
    label: label('这一阶段沟通三次以上', 'Talks three times or more in the stage'),
    sql: `(select count(*) from (${talks} ${inStage} limit 3) talk) = 3`,
  },
  {
    id: 'met',
    label: label('上门拜访或开会面谈', 'Meets the customer: a visit or a meeting'),
    sql: `exists (${talks} ${inStage} and n.kind in ('visit', 'meeting'))`,
  },
  {
    id: 'next-step',
    label: label('沟通时约好下一步', 'Agrees on a next step in a talk'),
    sql: `exists (${talks} ${inStage} and n.next_step is not null)`,
  },
  {
    id: 'piece',
    label: label('用话术库', 'Uses the playbook'),
    sql: `exists (select 1 from playbook_use u where u.tenant_id = f.tenant_id and u.deal_id = f.deal_id
      and u.stage_id = :stage and u.at >= f.entered_at and u.at <= f.left_at)`,
  },
  {
    id: 'decision-maker',
    label: label('弄清谁拍板', 'Knows who decides'),
    sql: `exists (select 1 from deal_contact c where c.tenant_id = f.tenant_id and c.deal_id = f.deal_id
      and c.role = 'decision_maker' and c.added_at < f.left_at)`,
  },
];
