/** Good requests about action items and reviews, and what is refused about them. */
import { newId } from '../../src/platform/model/identifier.ts';
import { covers, rightOf, type Asker, type Relation } from './permission-table.ts';
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
  reviewSchedule: async (world: World, holder: Person): Promise<Row> => ({
    table: 'review_schedule',
    columns: {
      pipeline_id: world.pipelineId,
      day_of_month: 1,
      hour: 8,
      made_by: holder.userId,
      created_at: new Date(),
    },
  }),
};

/** A review of the holder's team; whoever froze it, its numbers are that team's. */
export const reviewsByRequest = {
  review: ({ teamIds }: Person): [string, object] => [
    '/reviews',
    { title: '三月复盘', from: '2026-03-01', to: '2026-04-01', teamId: teamIds[0] ?? null },
  ],
};

/** An entry of the holder in a review of his team. */
const aboutEntry: Sampling = async (world, holder) => {
  const { id } = await world.make('review', holder);
  const entryId = newId();
  await world.product.query(
    `insert into review_entry (tenant_id, id, review_id, kind, section, words, author_id, at)
      values ($1, $2, $3, 'note', 'results', '先看大单', $4, now())`,
    [world.company.orgId, entryId, id, holder.userId],
  );
  return { params: { id, entryId } };
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
  'reviews.getReview': about('review'),
  'reviews.freezeReview': async ({ pipelineId }) => ({
    body: { title: '三月复盘', pipelineId, from: '2026-03-01', to: '2026-04-01', participants: [] },
  }),
  'reviews.knownNow': about('review'),
  'reviews.leadMeeting': about('review', () => ({ body: { state: 'meeting', section: 'results' } })),
  'reviews.addEntry': about('review', () => ({
    body: { kind: 'note', section: 'results', words: '先看大单', cell: null },
  })),
  'reviews.addReviewItem': about('review', (_, __, holder) => ({
    body: { title: '每周过一遍', ownerId: holder.userId, dueOn: '2030-01-02' },
  })),
  'reviews.withdrawEntry': aboutEntry,
  'reviews.printReview': about('review'),
  'reviews.addSchedule': async ({ pipelineId }) => ({
    body: { pipelineId, dayOfMonth: 1, hour: 8, participants: [] },
  }),
  'reviews.removeSchedule': about('reviewSchedule'),
};

export const isAboutReviews = (name: string): boolean => name.startsWith('reviews.');

/** A review is found by who reads the deals of its teams; an entry is taken back by who said it, a schedule by who made it. */
export function aboutReviews(asker: Asker, name: string, relation: Relation): number | null {
  if (name === 'reviews.removeSchedule')
    return covers(rightOf(asker, 'review.create'), relation) ? null : 404;
  if (!hasReview.test(name)) return null;
  if (!covers(rightOf(asker, 'deal.read'), relation)) return 404;
  return name === 'reviews.withdrawEntry' && relation === 'other' ? 403 : null;
}

const hasReview =
  /^reviews\.(getReview|knownNow|leadMeeting|addEntry|withdrawEntry|addReviewItem|printReview)$/;
