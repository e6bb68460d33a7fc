/** Rules of the gallery for leads. */
import { all, always, mostAnHour, owner, superior, task, when, type Template } from './template-parts.ts';

export const leadTemplates = {
  lead_without_contact: {
    name: {
      zh: '新线索 2 小时未联系，提醒经理',
      en: 'New lead without contact in 2 hours: tell the manager',
    },
    hint: {
      zh: '线索分配后 2 个工作小时仍没有首次联系，通知负责人和其上级。',
      en: 'Two working hours after a lead was given out and nobody has called: its owner and the superior are told.',
    },
    build: (_, text) => ({
      object: 'lead',
      trigger: {
        kind: 'moment',
        field: 'assigned_at',
        side: 'after',
        amount: 2,
        unit: 'working_hours',
        at: 540,
      },
      conditions: all(
        { field: 'first_contact_at', op: 'empty' },
        { field: 'status', op: 'in', value: ['new', 'working'] },
        { field: 'owner', op: 'not_empty' },
      ),
      actions: [
        {
          do: 'notify',
          to: [owner, superior],
          text: text({
            zh: '线索「{name}」分配给 {owner} 已 2 个工作小时，还没有联系',
            en: 'The lead “{name}” was given to {owner} two working hours ago and has not been contacted',
          }),
        },
      ],
      mostAnHour,
    }),
  },
  new_lead_task: {
    name: { zh: '线索分配后建首次联系任务', en: 'Lead given out: a task for the first contact' },
    hint: {
      zh: '线索分给谁，谁当天就有一条首次联系任务。',
      en: 'Whoever is given a lead has the first contact as a task of the day.',
    },
    build: (_, text) => ({
      object: 'lead',
      trigger: when('lead_assigned'),
      conditions: all({ field: 'first_contact_at', op: 'empty' }),
      actions: [
        {
          do: 'create_tasks',
          tasks: [task(text({ zh: '首次联系线索「{name}」', en: 'First contact with “{name}”' }), 0)],
        },
      ],
      mostAnHour,
    }),
  },
  asked_again: {
    name: { zh: '线索再次咨询，提醒尽快回复', en: 'Asked again: answer soon' },
    hint: {
      zh: '已有线索又来咨询时，给负责人建当天的任务。',
      en: 'A known lead that asks again gives its owner a task of the day.',
    },
    build: (_, text) => ({
      object: 'lead',
      trigger: when('asked_again'),
      conditions: all({ field: 'owner', op: 'not_empty' }),
      actions: [
        {
          do: 'create_tasks',
          tasks: [
            task(text({ zh: '回复再次咨询的「{name}」', en: 'Answer “{name}”, who has asked again' }), 0),
          ],
        },
      ],
      mostAnHour,
    }),
  },
  qualified_lead: {
    name: { zh: '有效线索次日转商机', en: 'Qualified lead: convert it tomorrow' },
    hint: {
      zh: '线索判为有效后，给负责人建次日转商机的任务。',
      en: 'A qualified lead gives its owner the task to convert it.',
    },
    build: (_, text) => ({
      object: 'lead',
      trigger: when('lead_qualified'),
      conditions: always,
      actions: [
        {
          do: 'create_tasks',
          tasks: [
            task(text({ zh: '把有效线索「{name}」转为商机', en: 'Convert the qualified lead “{name}”' }), 1),
          ],
        },
      ],
      mostAnHour,
    }),
  },
} satisfies Record<string, Template>;
