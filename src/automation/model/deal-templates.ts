/** Rules of the gallery for deals. */
import type { PersonAsked } from './definition.ts';
import {
  all,
  always,
  isOpen,
  mostAnHour,
  owner,
  superior,
  task,
  when,
  type Template,
} from './template-parts.ts';

/** 500,000 yuan in fen. */
const bigAmount = '50000000';

export const dealTemplates = {
  quote_over_limit: {
    name: { zh: '报价阶段停留过久，建任务并提醒', en: 'Too long in the quote stage: a task, and a word' },
    hint: {
      zh: '商机在报价阶段超过停留上限（红色）时，给负责人建任务，并通知其上级。',
      en: 'A deal that stays longer in the quote stage than its limit: the owner gets a task, the superior is told.',
    },
    build: ({ stages }, text) => {
      const stage = stages.find(({ name }) => /报价|quot|propos/i.test(name));
      return {
        object: 'deal',
        trigger: when('clock_rose', { clock: 'stage', level: 'red' }),
        conditions: all(isOpen, ...(stage ? [{ field: 'stage', op: 'is', value: stage.id } as const] : [])),
        actions: [
          {
            do: 'create_tasks',
            tasks: [
              task(
                text({
                  zh: '推进「{name}」的报价：确认客户顾虑',
                  en: 'Move the quote of “{name}” on: ask what holds it up',
                }),
                1,
              ),
            ],
          },
          {
            do: 'notify',
            to: [superior],
            text: text({
              zh: '{owner} 的商机「{name}」在报价阶段停留过久',
              en: 'The deal “{name}” of {owner} stays too long in the quote stage',
            }),
          },
        ],
        mostAnHour,
      };
    },
  },
  won_return_visits: {
    name: { zh: '赢单后安排三次回访', en: 'Won: three return visits' },
    hint: {
      zh: '赢单后为负责人建立 3、22、65 个工作日后的回访任务。',
      en: 'After a deal is won its owner gets return visits in 3, 22 and 65 working days.',
    },
    build: (_, text) => ({
      object: 'deal',
      trigger: when('won'),
      conditions: always,
      actions: [
        {
          do: 'create_tasks',
          tasks: [
            task(
              text({ zh: '回访「{name}」：交付是否顺利', en: 'Visit “{name}”: did the delivery go well' }),
              3,
            ),
            task(
              text({ zh: '回访「{name}」：使用满一个月', en: 'Visit “{name}”: after a month of use' }),
              22,
            ),
            task(
              text({ zh: '回访「{name}」：复购与转介绍', en: 'Visit “{name}”: buying again, and referrals' }),
              65,
            ),
          ],
        },
      ],
      mostAnHour,
    }),
  },
  lost_for_price: {
    name: { zh: '因价格输单，90 天后再联系', en: 'Lost for price: ask again in 90 days' },
    hint: {
      zh: '输单原因是价格时，在商机上留下备注，并给负责人建 64 个工作日（约 90 天）后的任务。',
      en: 'A deal lost for its price gets a note, and its owner a task in 64 working days (some 90 days).',
    },
    build: ({ lossReasons }, text) => {
      const reason = lossReasons.find(({ name }) => /价格|price/i.test(name));
      return {
        object: 'deal',
        trigger: when('lost', reason ? { lossReasonIds: [reason.id] } : {}),
        conditions: always,
        actions: [
          {
            do: 'add_note',
            body: text({
              zh: '因价格输单，已安排 90 天后再次联系。',
              en: 'Lost for its price; asked again in 90 days.',
            }),
          },
          {
            do: 'create_tasks',
            tasks: [
              task(
                text({
                  zh: '再次联系「{name}」：预算是否有变化',
                  en: 'Ask “{name}” again: has the budget changed',
                }),
                64,
              ),
            ],
          },
        ],
        mostAnHour,
      };
    },
  },
  big_deal_moves: {
    name: { zh: '大单阶段变化，通知管理层', en: 'A big deal moves: tell the management' },
    hint: {
      zh: '金额 50 万元以上的商机变更阶段时通知管理层。',
      en: 'Deals of ¥500,000 and more that change their stage.',
    },
    build: ({ managementIds }, text) => ({
      object: 'deal',
      trigger: when('stage_changed'),
      conditions: all({ field: 'amount', op: 'gte', value: bigAmount }),
      actions: [
        {
          do: 'notify',
          to: managementIds.slice(0, 10).map((userId): PersonAsked => ({ who: 'person', userId })),
          text: text({
            zh: '大单「{name}」（{owner}）阶段有变化',
            en: 'The big deal “{name}” of {owner} has moved',
          }),
        },
      ],
      mostAnHour,
    }),
  },
  silent_deal: {
    name: { zh: '10 个工作日没有跟进的商机', en: 'Deals nobody spoke with for 10 working days' },
    hint: {
      zh: '上次跟进 10 个工作日后仍无新跟进，给负责人建任务。',
      en: 'Ten working days after the last talk the owner gets a task.',
    },
    build: (_, text) => ({
      object: 'deal',
      trigger: {
        kind: 'moment',
        field: 'last_contact_at',
        side: 'after',
        amount: 10,
        unit: 'working_days',
        at: 540,
      },
      conditions: all(isOpen),
      actions: [
        {
          do: 'create_tasks',
          tasks: [
            task(
              text({
                zh: '联系「{name}」：已 10 个工作日没有跟进',
                en: 'Contact “{name}”: silent for 10 working days',
              }),
              1,
            ),
          ],
        },
      ],
      mostAnHour,
    }),
  },
  close_date_near: {
    name: { zh: '预计成交日前一周提醒', en: 'A week before the expected close' },
    hint: {
      zh: '预计成交日前 7 天的早上提醒负责人核对。',
      en: 'Seven days before the expected close its owner is told in the morning.',
    },
    build: (_, text) => ({
      object: 'deal',
      trigger: {
        kind: 'moment',
        field: 'expected_close_on',
        side: 'before',
        amount: 7,
        unit: 'days',
        at: 540,
      },
      conditions: all(isOpen),
      actions: [
        {
          do: 'notify',
          to: [owner],
          text: text({
            zh: '「{name}」预计一周后成交，请核对金额和日期',
            en: '“{name}” is to close in a week; check amount and day',
          }),
        },
      ],
      mostAnHour,
    }),
  },
  task_overdue: {
    name: { zh: '商机任务逾期，通知上级', en: 'Task of a deal overdue: tell the superior' },
    hint: {
      zh: '商机相关任务逾期的第二天通知负责人的上级。',
      en: 'The day after a task of a deal was due the superior of its owner is told.',
    },
    build: (_, text) => ({
      object: 'deal',
      trigger: when('task_overdue'),
      conditions: all(isOpen),
      actions: [
        {
          do: 'notify',
          to: [superior],
          text: text({
            zh: '{owner} 的商机「{name}」有任务逾期',
            en: 'A task of the deal “{name}” of {owner} is overdue',
          }),
        },
      ],
      mostAnHour,
    }),
  },
  deal_reopened: {
    name: { zh: '商机重新打开，通知上级', en: 'Deal opened again: tell the superior' },
    hint: {
      zh: '已结束的商机重新打开时，通知负责人的上级。',
      en: 'A closed deal that is opened again is told to the superior of its owner.',
    },
    build: (_, text) => ({
      object: 'deal',
      trigger: when('reopened'),
      conditions: always,
      actions: [
        {
          do: 'notify',
          to: [superior],
          text: text({
            zh: '{owner} 重新打开了商机「{name}」',
            en: '{owner} has opened the deal “{name}” again',
          }),
        },
      ],
      mostAnHour,
    }),
  },
} satisfies Record<string, Template>;
