/** Good requests about hand-overs, what stands for one in the world, and what the permission table says of them. */
import { handOverObjects, rightsOf } from '../../src/handovers/model/hand-over.ts';
import { covers, rightOf, type Asker, type Relation } from './permission-table.ts';
import { about, type Sampling } from './sampling.ts';
import type { Person, World } from './world.ts';

async function orderOf(world: World, holder: Person) {
  const account = await world.make('account', holder);
  return {
    source: { by: 'records', object: 'account', ids: [account.id] },
    split: { by: 'one', userId: world.colleague.userId },
  };
}

const starting: Sampling = async (world, holder) => {
  const order = await orderOf(world, holder);
  const headers = world.adminHeaders;
  const call = { method: 'POST', url: '/api/v1/hand-over-previews', headers, body: order } as const;
  const { fingerprint } = (await world.product.send(call)).json;
  return { body: { ...order, reason: 'single', fingerprint } };
};

export const handOverSamples: Record<string, Sampling> = {
  'handOvers.previewHandOver': async (world, holder) => ({ body: await orderOf(world, holder) }),
  'handOvers.startHandOver': starting,
  'handOvers.undoHandOver': async (world, holder) => {
    const { id } = await world.make('handOver', holder);
    await moveOne(world, id, holder);
    return { params: { id } };
  },
  'handOvers.getHandOver': about('handOver'),
  'handOvers.listHandOverItems': about('handOver'),
  'handOverBriefs.listBriefs': about('handOver'),
  // Nothing is printed: a browser takes long, and whoever sees the hand-over is told that it has no brief.
  'handOverBriefs.printBriefs': about('handOver'),
  'handOverBriefs.briefOfRecord': async (world, holder) => ({
    query: { recordId: (await world.make('account', holder)).id },
  }),
  'handOverBriefs.acknowledgeBrief': about('brief'),
  'handOverBriefs.acknowledgeAll': async (world, holder) => {
    const { id } = await world.make('handOver', holder);
    await receive(world, id, holder);
    return { params: { id } };
  },
  'handOverBriefs.noteBrief': about('brief', () => ({ body: { text: '客户喜欢上午谈' } })),
  'handOvers.holdingsOf': async (_, holder) => ({ params: { id: holder.userId } }),
};

type Row = { table: string; columns: Record<string, unknown> };

/** Hand-overs that this person made of what he held, ended, and a brief for him. */
export const handOverRows = {
  handOver: async (_: World, holder: Person): Promise<Row> => ({
    table: 'hand_over',
    columns: {
      reason: 'single',
      from_id: holder.userId,
      state: 'done',
      created_by: holder.userId,
      created_at: new Date(),
      finished_at: new Date(),
    },
  }),
  brief: async (world: World, holder: Person): Promise<Row> => {
    const [handOver, account] = [await world.make('handOver', holder), await world.make('account', holder)];
    const about = { hand_over_id: handOver.id, object: 'account', record_id: account.id };
    return { table: 'hand_over_brief', columns: { ...about, receiver_id: holder.userId } };
  },
};

async function receive(world: World, handOverId: string, holder: Person): Promise<void> {
  await world.product.query(
    'insert into hand_over_receiver (tenant_id, hand_over_id, user_id) values ($1, $2, $3)',
    [world.company.orgId, handOverId, holder.userId],
  );
}

/** The record that a hand-over of the world has moved. */
async function moveOne(world: World, handOverId: string, holder: Person): Promise<void> {
  const account = await world.make('account', world.colleague);
  await world.product.query(
    `insert into hand_over_item (tenant_id, hand_over_id, object, record_id, unit_id, from_owner_id, to_owner_id, state)
     values ($1, $2, 'account', $3, $3, $4, $5, 'moved')`,
    [world.company.orgId, handOverId, account.id, holder.userId, world.colleague.userId],
  );
}

export const isAboutHandOvers = (name: string) => /^handOver(s|Briefs)\./.test(name);

/** Whoever may transfer anything looks ahead; what moves must be his to transfer on both sides; one he takes no part in is not found. */
export function aboutHandOvers(asker: Asker, name: string, relation: Relation): number | null {
  const transfers = (object: string) => rightOf(asker, `${object}.transfer`);
  const mayAnything = handOverObjects.map(rightsOf).some(transfers);
  if (name === 'handOvers.previewHandOver') return mayAnything ? null : 403;
  if (name === 'handOvers.startHandOver')
    return !mayAnything ? 403 : transfers('account') === 'all' ? null : 409;
  if (name === 'handOvers.listHandOvers' || name === 'handOvers.holdingsOf') return null;
  const sees = relation === 'own' || covers(transfers('account'), relation);
  if (name === 'handOverBriefs.briefOfRecord') return null;
  if (!sees) return 404;
  if (name === 'handOverBriefs.printBriefs') return 409;
  if (/acknowledge|note/.test(name)) return relation === 'own' ? null : 403;
  return name === 'handOvers.undoHandOver' && !mayAnything ? 403 : null;
}
