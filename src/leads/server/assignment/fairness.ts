import type { Work } from '../../../platform/server/index.ts';
import { deficitOf, jainOf } from '../../model/assignment/fairness-ledger.ts';
import { readPanel } from './open-panel.ts';
import { ledgerStart } from './panel-queries.ts';
import { mayGiveTo } from './reach.ts';

/**
 * What everybody received against what his capacity was due over the last 20 working days. Everybody is told the index;
 * of the reps, those he may give leads to, and himself.
 */
export async function readFairness(work: Work) {
  const { userId } = work.principal;
  await work.elevate();
  const panel = await readPanel(work, []);
  const { ledger } = panel;
  const share = (weight: number) => (ledger.totalWeight === 0 ? 0 : weight / ledger.totalWeight);
  const reps = [...ledger.accounts].flatMap(([id, account]) => {
    const member = panel.members.get(id);
    if (!member || (id !== userId && !mayGiveTo(work, member))) return [];
    return [
      {
        user: { id, name: member.name },
        capacity: member.state.capacity,
        received: account.received,
        receivedTop: account.receivedTop,
        receivedShare: share(account.receivedWeight),
        capacityShare: share(account.dueWeight),
        deficit: deficitOf(ledger, id),
      },
    ];
  });
  return {
    since: ledgerStart(work.now, panel.hours),
    jain: jainOf(ledger),
    received: [...ledger.accounts.values()].reduce((sum, account) => sum + account.received, 0),
    waiting: await countWaiting(work),
    reps: reps.toSorted((a, b) => b.deficit - a.deficit || a.user.name.localeCompare(b.user.name, 'zh')),
  };
}

async function countWaiting({ db, principal }: Work): Promise<number> {
  const row = await db
    .selectFrom('lead_queue')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('tenant_id', '=', principal.tenantId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
