/** An organisation whose people keep their deals well and badly; today is Wednesday 2026-04-01, 12:00 in Shanghai. */
import { newOrganisation } from '../../../identity/server/testing/organisation-for-tests.ts';
import { newId } from '../../../platform/model/identifier.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { insertDeals, saveLossReasons, createPipeline, lossReasonIds } from '../../../deals/server/index.ts';
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
  const pipeline = await as(organisation.system, (work) =>
    createPipeline(work, {
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
    }),
  );
  const reasons = await as(organisation.system, async (work) => {
    const { items } = await saveLossReasons(work, [
      { name: '价格太高', nameEn: null },
      { name: '其他', nameEn: 'Other' },
    ]);
    return items.map(({ id }) => id);
  });

  type DealForTests = {
    owner: { userId: string };
    walk: Walk;
    values?: Values;
    /** 0 price, 1 other. */
    reason?: number;
    amounts?: readonly bigint[];
  };
  const teamOf = (owner: { userId: string }) => (owner === wang ? west : east);
  const addDeals = (deals: readonly DealForTests[]) =>
    as(organisation.system, async (work) =>
      insertDeals(
        work,
        pipeline,
        deals.map(({ owner, walk, values = {}, reason = 0, amounts = [] }, number) => ({
          values: {
            name: `商机 ${number}`,
            owner: owner.userId,
            team: teamOf(owner),
            amount: String(amounts.at(-1) ?? 100_000n),
            ...values,
          },
          log: walk.map(([stage, at], step) => ({
            toStageId: pipeline.stages.find(({ name }) => name === stages[stage]![0])!.id,
            at: new Date(`${at}+08:00`).toISOString(),
            actorId: owner.userId,
            ownerIdAt: owner.userId,
            teamIdAt: teamOf(owner),
            amountAt: amounts[step] ?? amounts.at(-1) ?? 100_000n,
            cause: 'manual' as const,
            lossReasonId: stage === 4 ? reasons[reason]! : null,
          })),
        })),
        await lossReasonIds(work),
      ),
    );
  const addNote = (author: { userId: string }, dealId: string, body: string, at: string) =>
    as(organisation.system, ({ db, principal }) =>
      db
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
        .execute(),
    );
  return { ...organisation, as, east, west, li, wu, wang, mei, pipeline, addDeals, addNote };
}

export type JudgedCompany = Awaited<ReturnType<typeof judgedCompany>>;
