/** Good requests about action items and reviews, and what is refused about them. */
import { about, changed, type Sampling } from './sampling.ts';
import type { Person, World } from './world.ts';

type Row = { table: string; columns: Record<string, unknown> };

const teamOf = async ({ product }: World, { userId }: Person): Promise<unknown> =>
  (await product.query(`select team_id from app_user where id = $1`, [userId]))[0]?.['team_id'];

export const reviewRows = {
  actionItem: async (world: World, holder: Person): Promise<Row> => ({
    table: 'action_item',
    columns: {
      title: '报价前先过价值清单',
      owner_id: holder.userId,
      team_id: await teamOf(world, holder),
      due_on: '2030-01-02',
      created_by: holder.userId,
      created_at: new Date(),
      updated_at: new Date(),
    },
  }),
};

export const reviewSamples: Record<string, Sampling> = {
  'actionItems.listActionItems': async () => ({ query: { scope: 'all', state: 'any' } }),
  'actionItems.getActionItem': about('actionItem'),
  'actionItems.addActionItem': async (_, holder) => ({
    body: {
      title: '报价前先过价值清单',
      words: '每周五过一遍',
      ownerId: holder.userId,
      dueOn: '2030-01-02',
      basis: null,
      expected: null,
    },
  }),
  'actionItems.changeActionItem': changed(
    () => ({ title: '改过的行动项', dueOn: '2030-02-02' }),
    'actionItem',
  ),
  'actionItems.endActionItem': about('actionItem', () => ({ body: { state: 'done', words: '做完了' } })),
  'actionItems.effectSoFar': about('actionItem'),
};
