/** What a deal had or lacked while it passed a stage: where the lost had more of it, it may be why they were lost (D14). */
import { label } from '../../insights/model/cube-parts.ts';
import type { Sign } from '../../insights/model/measure.ts';

/** What was said with the customer of the deal while it passed: a plain note is none. */
export const talks = `select 1 from note n where n.tenant_id = f.tenant_id and n.subject_object = 'deal'
  and n.subject_id = f.deal_id and n.deleted_at is null and n.kind <> 'note' and n.at < f.left_at`;

export const stageSigns: readonly Sign[] = [
  {
    id: 'silent',
    label: label('这一阶段没有和客户沟通过', 'No talk with the customer in this stage'),
    advice: label(
      '把“进入阶段后约一次沟通”写进这一阶段的标准动作，未约成的每周点名',
      'Make a talk with the customer the first thing of this stage, and name those without one every week',
    ),
    sql: `not exists (${talks} and n.at >= f.entered_at)`,
  },
  {
    id: 'slow-start',
    label: label('进入阶段后三天内没有联系客户', 'No contact within three days after entering'),
    advice: label(
      '进入这一阶段后三天内必须联系客户：给它加上提醒',
      'Contact the customer within three days after entering this stage: add a reminder for it',
    ),
    sql: `not exists (${talks} and n.at >= f.entered_at and n.at < f.entered_at + interval '3 days')`,
  },
  {
    id: 'no-piece',
    label: label('没有用过话术库', 'The playbook was not used'),
    advice: label(
      '把这一阶段管用的话术和模板推给每个人，进入阶段就提示',
      'Bring the pieces that help in this stage to everybody, and show them on entering',
    ),
    sql: `not exists (select 1 from playbook_use u where u.tenant_id = f.tenant_id and u.deal_id = f.deal_id
      and u.stage_id = :stage and u.at >= f.entered_at and u.at <= f.left_at)`,
  },
  {
    id: 'no-decision-maker',
    label: label('还不知道谁拍板', 'The decision maker is not known'),
    advice: label(
      '把“找到决策人”设为进入下一阶段的必要条件',
      'Make a known decision maker a condition for the next stage',
    ),
    sql: `not exists (select 1 from deal_contact c where c.tenant_id = f.tenant_id and c.deal_id = f.deal_id
      and c.role = 'decision_maker' and c.added_at < f.left_at)`,
  },
  {
    id: 'promise-late',
    label: label('答应客户的事逾期了', 'A promise to the customer was late'),
    advice: label(
      '每天先清承诺：逾期的承诺当天升级给主管',
      'Clear promises first every day: a late one goes to the superior the same day',
    ),
    sql: `exists (select 1 from task t where t.tenant_id = f.tenant_id and t.subject_object = 'deal'
      and t.subject_id = f.deal_id and t.deleted_at is null and t.promised and t.due_on >= f.entered_at::date
      and t.due_on < f.left_at::date and (t.done_at is null or t.done_at::date > t.due_on))`,
  },
  {
    id: 'date-pushed',
    label: label('预计成交日期推迟过', 'The expected close was pushed out'),
    advice: label(
      '推迟预计成交日期时写明客户的原因和新的约定，推迟两次就由主管一起过',
      'Note the customer’s reason and the new agreement with each push; after two, go through the deal together',
    ),
    sql: `exists (select 1 from deal_field_event e where e.tenant_id = f.tenant_id and e.deal_id = f.deal_id
      and e.field = 'expected_close_on' and e.at >= f.entered_at and e.at < f.left_at and e.to_value > e.from_value)`,
    fields: ['deal.expected_close_on'],
  },
  {
    id: 'went-back',
    label: label('中途退回过前面的阶段', 'It went back to a former stage'),
    advice: label(
      '检查上一阶段的完成标准：退回多半是条件没齐就推进了',
      'Look at what the stage before asks for: what goes back went on too early',
    ),
    sql: `exists (select 1 from visit_fact v where v.tenant_id = f.tenant_id and v.deal_id = f.deal_id
      and v.exit = 'back' and v.left_at >= f.entered_at and v.left_at < f.left_at)`,
  },
];
