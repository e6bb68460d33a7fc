/** A group robot of each chat product, as examples: switched off and without an address, so that nothing is ever posted. */
import { insertExampleRobots } from '../../src/notifications/server/index.ts';
import type { Work } from '../../src/platform/server/index.ts';
import type { Ids } from './demo-ids.ts';
import type { DemoWorld } from './demo-world.ts';

export async function writeDemoRobots(work: Work, world: DemoWorld, ids: Ids): Promise<void> {
  const seller = world.users.find((user) => user.role === 'rep' && user.oneClick)!;
  await insertExampleRobots(work, [
    {
      name: '华东销售群（示例，未连接）',
      product: 'wecom',
      kinds: ['deal-critical', 'deal-high-risk', 'lead-assigned'],
      teamIds: [ids.get(seller.team)!],
    },
    {
      name: '线索响应群（示例，未连接）',
      product: 'dingtalk',
      kinds: ['lead-assigned', 'lead-not-accepted'],
      teamIds: [],
    },
    {
      name: '管理层周知（示例，未连接）',
      product: 'feishu',
      kinds: ['deal-high-risk'],
      teamIds: [],
    },
  ]);
}
