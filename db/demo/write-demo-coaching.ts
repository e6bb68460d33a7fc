/** Talks of the manager with her reps: two that were held long enough ago to show an effect, and one to come. */
import { addDays, dayOf } from '../../src/platform/model/calendar.ts';
import { newId } from '../../src/platform/model/identifier.ts';
import type { Work } from '../../src/platform/server/index.ts';
import type { CoachingTopic } from '../../src/coaching/model/topics.ts';
import type { DemoUser } from './demo-world.ts';
import type { Ids } from './demo-ids.ts';
import { leadingRep, manager } from './vocabulary/company.ts';

type Talk = {
  person: DemoUser['key'];
  topic: CoachingTopic;
  stage: string | null;
  words: string;
  /** Days from today. */
  on: number;
  outcome: string | null;
};

const talks: readonly Talk[] = [
  {
    person: 'user:gu-mingyuan',
    topic: 'step',
    stage: 'stage:sales-talk',
    words: '开场三分钟讲什么：先问产线痛点，再提案例，不急着报产品。',
    on: -120,
    outcome: '每周一起听两通录音，连续四周',
  },
  {
    person: leadingRep,
    topic: 'step',
    stage: 'stage:sales-quote',
    words: '报价后容易在价格上让步：先讲投资回收期，再谈折扣，让步要换条件。',
    on: -75,
    outcome: '报价前先过一遍价值清单，大单一起去谈',
  },
  {
    person: 'user:qian-yun',
    topic: 'promises',
    stage: null,
    words: '承诺客户的事写成下一步，当天做完当天勾掉。',
    on: 3,
    outcome: null,
  },
];

export async function writeDemoCoaching({ db, principal, now }: Work, ids: Ids): Promise<void> {
  const today = dayOf(now, principal.timeZone);
  const rows = talks.map(({ person, topic, stage, words, on, outcome }) => ({
    tenant_id: principal.tenantId,
    id: newId(),
    person_id: ids.get(person)!,
    coach_id: ids.get(manager)!,
    topic,
    stage_id: stage === null ? null : ids.get(stage)!,
    words,
    planned_on: addDays(today, on),
    done_on: on < 0 ? addDays(today, on) : null,
    outcome,
    created_at: new Date(now.getTime() + Math.min(on - 7, -1) * 86_400_000),
  }));
  await db.insertInto('coaching').values(rows).execute();
}
