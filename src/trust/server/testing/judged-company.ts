/** An organisation whose people keep their deals well and badly; today is Wednesday 2026-04-01, 12:00 in Shanghai. */
import { newOrganisation } from '../../../identity/server/testing/organisation-for-tests.ts';
import { newId } from '../../../platform/model/identifier.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import type { Work } from '../../../platform/server/index.ts';
import {
  createPipeline,
  insertDeals,
  lossReasonIds,
  saveLossReasons,
  type DealDraft,
} from '../../../deals/server/index.ts';
import type { Values } from '../../../records/server/index.ts';

export const today = new Date('2026-04-01T12:00:00+08:00');

/** Stage by number (0 the first, 3 won, 4 lost) and when it was entered, by Shanghai's clock. */
export type Walk = readonly (readonly [stage: number, at: string])[];

const stages = [
  ['初步沟通', 'open', 20],
  ['方案报价', 'open', 50],
  ['谈判签约', 'open', 80],
  ['赢单', 'won', 100],
  ['输单', 'lost', 0],
] as const;

type Person = { userId: string };

type DealForTests = {
  owner: Person;
  walk: Walk;
  values?: Values;
  /** 0 price, 1 other. */
  reason?: number;
  /** By step; the last one is what it is worth now. */
  amounts?: readonly bigint[];
};

/** Li and Wu (East, of manager Mei) and Wang (West). */
export async function judgedCompany() {
  const organisation = await newOrganisation();
  const { addTeam, addPerson } = organisation;
  const east = await addTeam('华东');
  const west = await addTeam('华西');
  const li = await addPerson({ name: '李', team: east });
  const wu = await addPerson({ name: '吴', team: east });
  const wang = await addPerson({ name: '王', team: west });
  const mei = await addPerson({ name: '梅', role: 'manager', team: east });
  const as = <T>(who: Principal, use: (work: Work) => Promise<T>) =>
    organisation.as(who, (work) => use({ ...work, now: today }));
  const { pipeline, reasons } = await as(organisation.system, equip);
  const stageIds = stages.map(([name]) => pipeline.stages.find((stage) => stage.name === name)!.id);
  const place = { stageIds, reasons, teamOf: (owner: Person) => (owner === wang ? west : east) };
  const addDeals = (deals: readonly DealForTests[]) =>
    as(organisation.system, async (work) =>
      insertDeals(
        work,
        pipeline,
        deals.map((deal, number) => draftOf(place, deal, number)),
        await lossReasonIds(work),
      ),
    );
  const addNote = (author: Person, dealId: string, body: string, at: string) =>
    as(organisation.system, (work) => insertNote(work, author, dealId, body, at));
  return { ...organisation, as, li, wu, wang, mei, addDeals, addNote };
}

export type JudgedCompany = Awaited<ReturnType<typeof judgedCompany>>;

async function equip(work: Work) {
  const pipeline = await createPipeline(work, {
    name: '新客户',
    nameEn: null,
    stages: stages.map(([name, kind, probability]) => ({
      name,
      kind,
      probability,
      nameEn: null,
      goal: null,
      targetConversion: null,
      targetDays: null,
    })),
  });
  const { items } = await saveLossReasons(work, [
    { name: '价格太高', nameEn: null },
    { name: '其他', nameEn: 'Other' },
  ]);
  return { pipeline, reasons: items.map(({ id }) => id) };
}

type Place = { stageIds: string[]; reasons: string[]; teamOf: (owner: Person) => string };

function draftOf(
  { stageIds, reasons, teamOf }: Place,
  { owner, walk, values = {}, reason = 0, amounts = [] }: DealForTests,
  number: number,
): DealDraft {
  const amount = amounts.at(-1) ?? 100_000n;
  return {
    values: {
      name: `商机 ${number}`,
      owner: owner.userId,
      team: teamOf(owner),
      amount: String(amount),
      ...values,
    },
    log: walk.map(([stage, at], step) => ({
      toStageId: stageIds[stage]!,
      at: new Date(`${at}+08:00`).toISOString(),
      actorId: owner.userId,
      ownerIdAt: owner.userId,
      teamIdAt: teamOf(owner),
      amountAt: amounts[step] ?? amount,
      cause: 'manual',
      lossReasonId: stage === 4 ? reasons[reason]! : null,
    })),
  };
}

async function insertNote(
  { db, principal }: Work,
  author: Person,
  dealId: string,
  body: string,
  at: string,
): Promise<void> {
  await db
    .insertInto('note')
    .values({
      tenant_id: principal.tenantId,
      id: newId(),
      subject_object: 'deal',
      subject_id: dealId,
      kind: 'call',
      type: 'call',
      body,
      author_id: author.userId,
      at: new Date(`${at}+08:00`),
      created_at: today,
      updated_at: today,
    })
    .execute();
}
