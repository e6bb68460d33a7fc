/** What the manager and the management have themselves alerted to. */
import { insertExampleWatches } from '../../src/alerts/server/index.ts';
import type { Work } from '../../src/platform/server/index.ts';
import type { Ids } from './demo-ids.ts';
import type { DemoWorld } from './demo-world.ts';

const nobody = { me: false, owner: false, superior: false, people: [], teams: [], roles: [] };
const onlyMe = { ...nobody, me: true };

export async function writeDemoWatches(work: Work, world: DemoWorld, ids: Ids): Promise<void> {
  const named = (role: string) =>
    ids.get(world.users.find((user) => user.role === role && user.oneClick)!.key)!;
  await insertExampleWatches(work, [
    {
      name: '大单停滞：8 个工作日没有跟进',
      ownerId: named('manager'),
      shared: true,
      definition: {
        subject: {
          about: 'records',
          object: 'deal',
          each: true,
          filter: [
            { field: 'outcome', op: 'is', value: 'open' },
            { field: 'amount', op: 'gte', value: '30000000' },
          ],
        },
        when: { is: 'idle', days: 8 },
        check: { on: 'day', at: '09:00', workdaysOnly: true },
        to: onlyMe,
        escalate: [{ after: { amount: 2, unit: 'working_days' }, to: onlyMe }],
      },
    },
    {
      name: '赢单率低于 30%',
      ownerId: named('management'),
      shared: false,
      definition: {
        subject: {
          about: 'measure',
          measure: 'deals.win_rate',
          filters: [{ field: 'deals.closed_on', op: 'last_90_days' }],
        },
        when: { is: 'below', value: 0.3, clear: 0.33 },
        severity: 'critical',
        check: { on: 'rhythm', minutes: 60 },
        to: onlyMe,
      },
    },
  ]);
}
