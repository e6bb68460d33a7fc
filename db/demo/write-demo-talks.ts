/** Follow-ups of the last days as people write them by type: results, next steps, a pasted chat, what colleagues say to it. */
import { insertComments, insertNotes, type NewNote } from '../../src/activities/server/index.ts';
import { builtInTypes } from '../../src/activities/model/follow-up-type.ts';
import { readChat } from '../../src/activities/model/chat/read-chat.ts';
import { addDays, dayOf, instantOf } from '../../src/platform/model/calendar.ts';
import type { Work } from '../../src/platform/server/index.ts';
import type { Ids } from './demo-ids.ts';
import type { DemoDeal, DemoWorld } from './demo-world.ts';

type Told = {
  type: string;
  /** Whole days before today, and the minute of the day. */
  daysAgo: number;
  minute: number;
  body: string;
  result: string;
  next: string;
  /** Days from today on which the next step is due. */
  nextIn: number;
  said?: readonly string[];
};

const told: readonly Told[] = [
  {
    type: 'demo',
    daysAgo: 1,
    minute: 15 * 60 + 20,
    body: '参加的人：生产部李经理、设备科两位工程师\n演示内容：换型流程和产量看板\n客户反馈：换型比现在快一半，想看能不能接他们的 MES',
    result: 'fits',
    next: '发 MES 对接说明',
    nextIn: 2,
    said: ['接口说明用 3.2 版，上周刚更新过。', '对接费用先别报，等我和研发确认工时。'],
  },
  {
    type: 'quote',
    daysAgo: 2,
    minute: 10 * 60 + 5,
    body: '报价内容：两台主机加一年维护\n客户意见：总价可以，付款想改成 3-4-3\n竞争对手报价：比我们低 6%，但不含安装',
    result: 'bargains',
    next: '回复付款方式',
    nextIn: 1,
    said: ['付款可以让一步，价格不动。'],
  },
  {
    type: 'visit',
    daysAgo: 3,
    minute: 14 * 60,
    body: '见了谁：采购部孙主任\n客户现状：现有设备用了八年，备件越来越难买\n关心的问题：停机时间和旧线拆除谁来做\n我们的回应：周末切换，停机不超过 12 小时',
    result: 'interested',
    next: '出切换方案',
    nextIn: 3,
  },
];

const chat = [
  ['{customer}', '09:12', '样品我们装上去跑了两天，振动比原来小'],
  ['{us}', '09:15', '太好了，温升怎么样？'],
  ['{customer}', '09:18', '连续 8 小时最高 61 度，领导比较满意'],
  ['{us}', '09:20', '那我把检测报告整理一份给您，方便您内部汇报'],
  ['{customer}', '09:31', '好，最好周五前给我，下周一要上会'],
  ['{us}', '09:32', '没问题，周四下班前发您'],
] as const;

/** Writes them on open deals of those whom a visitor can enter as, the manager comments. */
export async function writeDemoTalks(work: Work, world: DemoWorld, ids: Ids): Promise<void> {
  const rep = world.users.find(({ role, oneClick }) => role === 'rep' && oneClick)!;
  const manager = world.users.find(({ role, oneClick }) => role === 'manager' && oneClick)!;
  const deals = world.deals.filter((deal) => deal.owner === rep.key && isInTalk(world, deal));
  const notes = told.flatMap((one, place) => {
    const deal = deals[place];
    return deal ? [{ told: one, note: noteOf(work, ids, deal, one) }] : [];
  });
  const chatDeal = deals[told.length] ?? deals[0];
  const written = await insertNotes(work, [
    ...notes.map(({ note }) => note),
    ...(chatDeal ? [chatOf(work, world, ids, chatDeal, rep.name)] : []),
  ]);
  await insertComments(
    work,
    notes.flatMap(({ told: { said = [] }, note }, place) =>
      said.map((body, nth) => ({
        entryType: 'note',
        entryId: written[place]!,
        subject: { object: 'deal', id: note.subjectId! },
        body,
        authorId: ids.get(manager.key)!,
        at: new Date(note.at.getTime() + (nth + 1) * 25 * 60_000),
      })),
    ),
  );
}

export function isInTalk({ pipelines }: DemoWorld, { pipeline, events }: DemoDeal): boolean {
  const stages = pipelines.find(({ key }) => key === pipeline)!.stages;
  return stages.find(({ key }) => key === events.at(-1)!.to)?.kind === 'open';
}

function momentOf({ now, principal }: Work, daysAgo: number, minute: number): Date {
  const day = addDays(dayOf(now, principal.timeZone), -daysAgo);
  return instantOf(day, minute, principal.timeZone);
}

function noteOf(work: Work, ids: Ids, deal: DemoDeal, one: Told): NewNote {
  const type = builtInTypes.find(({ key }) => key === one.type)!;
  const today = dayOf(work.now, work.principal.timeZone);
  return {
    subjectObject: 'deal',
    subjectId: ids.get(deal.key)!,
    accountId: ids.get(deal.account)!,
    kind: type.kind,
    ...(type.key !== type.kind && { type: type.key }),
    body: one.body,
    result: type.results.find(({ id }) => id === one.result)!,
    contactId: ids.get(deal.contact)!,
    nextStep: { what: one.next, dueOn: addDays(today, one.nextIn) },
    at: momentOf(work, one.daysAgo, one.minute),
    authorId: ids.get(deal.owner)!,
  };
}

function chatOf(work: Work, world: DemoWorld, ids: Ids, deal: DemoDeal, us: string): NewNote {
  const customer = world.contacts.find(({ key }) => key === deal.contact)!.name;
  const at = momentOf(work, 1, 9 * 60 + 32);
  const day = dayOf(at, work.principal.timeZone);
  const nameOf = (side: string) => (side === '{us}' ? us : customer);
  const body = chat.map(([side, time, text]) => `${nameOf(side)} ${day} ${time}\n${text}`).join('\n\n');
  return {
    subjectObject: 'deal',
    subjectId: ids.get(deal.key)!,
    accountId: ids.get(deal.account)!,
    kind: 'wechat',
    body,
    talk: readChat(body, day).map((message) => ({ ...message, isOurs: message.by === us })),
    contactId: ids.get(deal.contact)!,
    at,
    authorId: ids.get(deal.owner)!,
  };
}
