/** The hand-over by which the newcomer got customers of a colleague: its records, and what he has read of the briefs. */
import { newId } from '../../src/platform/model/identifier.ts';
import type { Work } from '../../src/platform/server/index.ts';
import { holder, type Ids } from './demo-ids.ts';
import type { DemoAccount, DemoWorld, UserKey } from './demo-world.ts';
import { newcomer } from './vocabulary/company.ts';

type Given = DemoAccount & { handOver: NonNullable<DemoAccount['handOver']> };

const giverWords = [
  '决策人上午比较好找，报价前先跟技术口打招呼。',
  '上次的样品反馈还没拿到，见面先问这件事。',
];

/** Written as it ended; the records themselves changed hands in the history of the year. */
export async function writeDemoHandOvers(work: Work, world: DemoWorld, ids: Ids): Promise<void> {
  const given = givenToNewcomer(world);
  const [first] = given;
  if (!first) return;
  const { from, actor } = first.handOver;
  const at = new Date(
    given
      .map(({ handOver }) => handOver.at)
      .toSorted()
      .at(-1)!,
  );
  const tenant_id = work.principal.tenantId;
  const id = newId();
  await work.db
    .insertInto('hand_over')
    .values({
      tenant_id,
      id,
      reason: 'workload',
      from_id: ids.get(from)!,
      from_team_id: holder(ids, world, from).team,
      note: '新同事接手这几家客户，先看交接说明，再约一次共同拜访。',
      state: 'done',
      created_by: ids.get(actor)!,
      created_at: at,
      finished_at: at,
    })
    .execute();
  await work.db
    .insertInto('hand_over_receiver')
    .values({ tenant_id, hand_over_id: id, user_id: ids.get(newcomer)! })
    .execute();
  await writeItems(work, world, ids, { id, from, given });
  await writeBriefs(work, ids, { id, from, given, at });
}

/** The accounts that one colleague gave the newcomer: of whoever gave the most. */
function givenToNewcomer({ accounts }: DemoWorld): Given[] {
  const all = accounts.filter((account): account is Given => account.handOver?.to === newcomer);
  const byGiver = [...Map.groupBy(all, ({ handOver }) => handOver.from).values()];
  return byGiver.toSorted((one, other) => other.length - one.length)[0] ?? [];
}

type HandOver = { id: string; from: UserKey; given: readonly Given[] };

async function writeItems(
  { db, principal }: Work,
  world: DemoWorld,
  ids: Ids,
  { id, from, given }: HandOver,
): Promise<void> {
  const accounts = new Set(given.map(({ key }) => key));
  const mine = <T extends { account: DemoAccount['key']; owner: UserKey }>(records: readonly T[]): T[] =>
    records.filter(({ account, owner }) => accounts.has(account) && owner === newcomer);
  const records = [
    ...given.map(({ key }) => ({ object: 'account', key, account: key })),
    ...mine(world.contacts).map(({ key, account }) => ({ object: 'contact', key, account })),
    ...mine(world.deals).map(({ key, account }) => ({ object: 'deal', key, account })),
  ];
  await db
    .insertInto('hand_over_item')
    .values(
      records.map(({ object, key, account }) => ({
        tenant_id: principal.tenantId,
        hand_over_id: id,
        object,
        record_id: ids.get(key)!,
        unit_id: ids.get(account)!,
        from_owner_id: ids.get(from)!,
        from_team_id: holder(ids, world, from).team,
        to_owner_id: ids.get(newcomer)!,
        state: 'moved',
      })),
    )
    .execute();
}

/** All but the last are read; the first ones carry a word of the giver. */
async function writeBriefs(
  { db, principal }: Work,
  ids: Ids,
  { id, from, given, at }: HandOver & { at: Date },
): Promise<void> {
  const read = new Date(at.getTime() + 26 * 3_600_000);
  await db
    .insertInto('hand_over_brief')
    .values(
      given.map(({ key }, index) => {
        const note = giverWords[index] ?? null;
        return {
          tenant_id: principal.tenantId,
          id: newId(),
          hand_over_id: id,
          object: 'account',
          record_id: ids.get(key)!,
          from_id: ids.get(from)!,
          receiver_id: ids.get(newcomer)!,
          note,
          noted_by: note && ids.get(from)!,
          noted_at: note === null ? null : at,
          acknowledged_at: index === given.length - 1 ? null : read,
        };
      }),
    )
    .execute();
}
