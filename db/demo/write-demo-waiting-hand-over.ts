/** A change of territory that the manager has planned and the general manager is asked to approve: nothing has moved yet. */
import { createFlow, submitPaper } from '../../src/approvals/server/index.ts';
import { handOverPaper } from '../../src/handovers/server/index.ts';
import { newId } from '../../src/platform/model/identifier.ts';
import type { Work } from '../../src/platform/server/index.ts';
import { papers } from '../../src/papers.ts';
import { workAt } from './act-on-requests.ts';
import { holder, type Ids } from './demo-ids.ts';
import type { DemoWorld, UserKey } from './demo-world.ts';
import { administrator, manager } from './vocabulary/company.ts';
import { territoryFlow } from './vocabulary/approval-flows.ts';
import { beforeWorkingHours } from './working-time.ts';

const [giver, receiver]: readonly [UserKey, UserKey] = ['user:ou-wenbin', 'user:zhong-liqi'];
const mostAccounts = 4;

export async function writeDemoWaitingHandOver(
  work: Work,
  world: DemoWorld,
  ids: Ids,
  managementRole: string,
): Promise<void> {
  const begun = new Date(work.now.getTime() - 400 * 86_400_000);
  const designer = workAt(work, { userId: ids.get(administrator)!, at: begun });
  await createFlow(designer, papers, { ...territoryFlow(managementRole), isOn: true });
  const items = itemsOf(world, ids);
  if (items.length === 0) return;
  const planner = workAt(work, { userId: ids.get(manager)!, at: beforeWorkingHours(work.now, 7) });
  const id = newId();
  await insertHandOver(planner, world, ids, id);
  await planner.db
    .insertInto('hand_over_item')
    .values(items.map((item) => ({ ...item, tenant_id: work.principal.tenantId, hand_over_id: id })))
    .execute();
  await submitPaper(planner, handOverPaper, id);
}

async function insertHandOver(
  { db, principal, now }: Work,
  world: DemoWorld,
  ids: Ids,
  id: string,
): Promise<void> {
  const tenant_id = principal.tenantId;
  await db
    .insertInto('hand_over')
    .values({
      tenant_id,
      id,
      reason: 'territory',
      from_id: ids.get(giver)!,
      from_team_id: holder(ids, world, giver).team,
      note: '这几家客户都在钟丽琪的片区，由她就近拜访；已和客户打过招呼。',
      state: 'in_approval',
      created_by: principal.userId!,
      created_at: now,
    })
    .execute();
  await db
    .insertInto('hand_over_receiver')
    .values({ tenant_id, hand_over_id: id, user_id: ids.get(receiver)! })
    .execute();
}

/** Some accounts of the giver with their contacts and deals, as far as they are his. */
function itemsOf(world: DemoWorld, ids: Ids) {
  const given = world.accounts.filter(({ owner }) => owner === giver).slice(0, mostAccounts);
  const keys = new Set(given.map(({ key }) => key));
  const his = <T extends { account: string; owner: UserKey }>(records: readonly T[]): T[] =>
    records.filter(({ account, owner }) => owner === giver && keys.has(account as never));
  const records = [
    ...given.map(({ key }) => ({ object: 'account', key, account: key })),
    ...his(world.contacts).map(({ key, account }) => ({ object: 'contact', key, account })),
    ...his(world.deals).map(({ key, account }) => ({ object: 'deal', key, account })),
  ];
  return records.map(({ object, key, account }) => ({
    object,
    record_id: ids.get(key)!,
    unit_id: ids.get(account)!,
    from_owner_id: ids.get(giver)!,
    from_team_id: holder(ids, world, giver).team,
    to_owner_id: ids.get(receiver)!,
    state: 'waiting',
  }));
}
