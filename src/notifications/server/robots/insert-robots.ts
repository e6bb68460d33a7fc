import { newId } from '../../../platform/model/identifier.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { NewRobot } from '../../model/robots/contract.ts';

export type ExampleRobot = Pick<NewRobot, 'name' | 'product' | 'kinds' | 'teamIds'>;

/** Robots at once, switched off and without an address, so that none of them ever posts: the demo company. */
export async function insertExampleRobots(
  { db, principal, now }: Work,
  robots: readonly ExampleRobot[],
): Promise<void> {
  await db
    .insertInto('im_robot')
    .values(
      robots.map(({ name, product, kinds, teamIds }) => ({
        tenant_id: principal.tenantId,
        id: newId(),
        name,
        product,
        kinds,
        team_ids: teamIds,
        address: '',
        address_hint: '—',
        locale: 'zh-CN',
        working_hours_only: true,
        state: 'off',
        created_at: now,
        updated_at: now,
      })),
    )
    .execute();
}
