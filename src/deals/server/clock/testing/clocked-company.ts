/** Two teams with deals whose clocks run, at a moment that the test sets. */
import { insertNotes } from '../../../../activities/server/index.ts';
import {
  newOrganisation,
  type OrganisationForTests,
} from '../../../../identity/server/testing/organisation-for-tests.ts';
import type { Principal } from '../../../../platform/model/principal.ts';
import { createLogger, createRelay, type Work } from '../../../../platform/server/index.ts';
import type { NoteKind } from '../../../../activities/model/contract.ts';
import { equipForDeals } from '../../equip-organisation.ts';
import { insertDeals, type DealDraft } from '../../insert-deals.ts';
import { listPipelines } from '../../pipeline-queries.ts';
import { clockReactions } from '../follow-deal.ts';
import { morning } from './morning.ts';

export type ClockedDraft = {
  owner: Principal & { userId: string };
  name?: string;
  enteredAt?: string;
  nextStep?: string | null;
  nextStepOn?: string | null;
  agreed?: boolean;
};

export async function clockedCompany() {
  const organisation = await newOrganisation({ equip: (work) => equipForDeals(work, 'zh-CN') });
  const people = await addPeople(organisation);
  const as = <T>(who: Principal, use: (work: Work) => Promise<T>, now = morning) =>
    organisation.as(who, (work) => use({ ...work, now }));
  const [pipeline] = await as(organisation.system, listPipelines);
  const stage = (name: string) => pipeline!.stages.find((one) => one.name === name)!.id;
  const relay = createRelay({
    database: organisation.workerDatabase,
    reactions: clockReactions,
    log: createLogger('silent'),
  });
  const bySystem = <T>(use: (work: Work) => Promise<T>) => as(organisation.system, use);
  return {
    ...organisation,
    ...people,
    as,
    pipeline: pipeline!,
    stage,
    relay: () => relay.drain(),
    /** A deal in the first stage, by default entered this week with a step ahead. */
    addDeal: async (draft: ClockedDraft) => {
      const team = draft.owner.userId === people.wang.userId ? people.west : people.east;
      const written = draftOf(draft, team, stage('初步沟通'));
      const [id] = await bySystem((work) => insertDeals(work, pipeline!, [written], new Set()));
      return id!;
    },
    /** A deal that was won out of the first stage after so many calendar days, which began on a Monday. */
    addWon: (owner: ClockedDraft['owner'], days: number) => {
      const draft = draftOf({ owner, enteredAt: '2026-03-02T00:00' }, people.east, stage('初步沟通'));
      const [created] = draft.log;
      const at = new Date(Date.parse(created!.at) + days * 86_400_000).toISOString();
      const won = { ...draft, log: [created!, { ...created!, toStageId: stage('赢单'), at }] };
      return bySystem((work) => insertDeals(work, pipeline!, [won], new Set()));
    },
    talk: (dealId: string, kind: NoteKind, at: string) =>
      bySystem((work) => insertNotes(work, [noteOn(dealId, kind, at)])),
    /** What stands on the deal and in its states. */
    kept: (dealId: string) => bySystem((work) => keptOf(work, dealId)),
  };
}

async function addPeople({ addTeam, addPerson }: OrganisationForTests) {
  const [east, west] = [await addTeam('华东'), await addTeam('华西')];
  return {
    east,
    west,
    li: await addPerson({ name: '李', team: east }),
    wang: await addPerson({ name: '王', team: west }),
    mei: await addPerson({ name: '梅', role: 'manager', team: east }),
    zhao: await addPerson({ name: '赵', role: 'management', home: 'management' }),
  };
}

function draftOf(draft: ClockedDraft, team: string, stageId: string): DealDraft {
  const owner = draft.owner.userId;
  return {
    values: {
      name: draft.name ?? '分拣线',
      amount: '100000',
      next_step: draft.nextStep === undefined ? '寄样品' : draft.nextStep,
      next_step_on: draft.nextStepOn === undefined ? '2026-04-02' : draft.nextStepOn,
      next_step_agreed: draft.agreed ?? false,
      owner,
      team,
    },
    log: [
      {
        toStageId: stageId,
        at: new Date(`${draft.enteredAt ?? '2026-03-30T09:00'}+08:00`).toISOString(),
        actorId: owner,
        ownerIdAt: owner,
        teamIdAt: team,
        amountAt: 100_000n,
        cause: 'manual',
        lossReasonId: null,
      },
    ],
  };
}

function noteOn(dealId: string, kind: NoteKind, at: string) {
  const about = { subjectObject: 'deal', subjectId: dealId, accountId: null };
  return { ...about, kind, body: '谈过', at: new Date(`${at}+08:00`), authorId: null };
}

async function keptOf({ db, principal }: Work, dealId: string) {
  const deal = await db
    .selectFrom('deal')
    .select(['clock_level', 'stage_level', 'silence_level', 'promise_level', 'last_contact_at'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', dealId)
    .executeTakeFirstOrThrow();
  const states = await db
    .selectFrom('clock_state')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('deal_id', '=', dealId)
    .orderBy('clock')
    .execute();
  return { ...deal, states };
}

export type ClockedCompany = Awaited<ReturnType<typeof clockedCompany>>;
