/** Two reviews of the past months: what the first gave shows its effect in the second, which decided and gave in its turn. */
import { dealCube } from '../../src/deals/model/measures.ts';
import { listPipelines } from '../../src/deals/server/index.ts';
import { createInsights } from '../../src/insights/server/index.ts';
import { addDays, addMonths, dayOf, periodOf, type Period } from '../../src/platform/model/calendar.ts';
import { newId } from '../../src/platform/model/identifier.ts';
import { toJson, type Work } from '../../src/platform/server/index.ts';
import type { Basis } from '../../src/reviews/model/action-item/contract.ts';
import { effectOf, type Expected } from '../../src/reviews/model/action-item/effect.ts';
import { periodUntil, type AskedFigure } from '../../src/reviews/model/action-item/figure.ts';
import { snapshotOf } from '../../src/reviews/model/review/figure-of-cell.ts';
import type { Pack, SectionId } from '../../src/reviews/model/review/pack.ts';
import { titleOfReview } from '../../src/reviews/model/review/review-title.ts';
import { askFigure, freezePack, keepReview, readBasis } from '../../src/reviews/server/index.ts';
import type { DemoUser } from './demo-world.ts';
import type { Ids } from './demo-ids.ts';
import { executive as boss, leadingRep, manager } from './vocabulary/company.ts';

const measuring = { insights: createInsights({ cubes: [dealCube] }), cubes: [dealCube] };

type Said = {
  kind: 'note' | 'decision';
  section: SectionId;
  by: DemoUser['key'];
  words: string;
  on: { table: string; column: string } | null;
};

const said: readonly Said[] = [
  {
    kind: 'note',
    section: 'funnel',
    by: manager,
    words: '报价之后拖得久的，多半是没有约到决策人。',
    on: { table: 'funnel.reached', column: 'lostHere' },
  },
  {
    kind: 'decision',
    section: 'results',
    by: boss,
    words: '报价前先过价值清单，20 万以上的单主管陪同去谈。',
    on: { table: 'results.closed', column: 'deals.win_rate' },
  },
  {
    kind: 'decision',
    section: 'loss',
    by: boss,
    words: '因价格输掉的单，一周内由主管回访，问清对手报价结构。',
    on: { table: 'loss.reasons', column: 'deals.lost' },
  },
];

type Item = {
  title: string;
  owner: DemoUser['key'];
  /** Days from the end of the reviewed month. */
  due: number;
  measure: string;
  dayField: string;
  expected: Expected;
  state: 'open' | 'done' | 'dropped';
  words: string | null;
};

const itemsBefore: readonly Item[] = [
  {
    title: '每周五过一遍停滞商机，当场定下一步',
    owner: manager,
    due: 20,
    measure: 'stages.days_median',
    dayField: 'stages.left_on',
    expected: { direction: 'down', amount: 2 },
    state: 'done',
    words: '已成固定例会，每周 40 分钟',
  },
  {
    title: '初次沟通后两天内发案例',
    owner: leadingRep,
    due: 25,
    measure: 'stages.advance_rate',
    dayField: 'stages.left_on',
    expected: { direction: 'up', amount: 0.05 },
    state: 'done',
    words: '案例已进话术库',
  },
];

const itemsNow: readonly Item[] = [
  {
    title: '报价前过价值清单',
    owner: leadingRep,
    due: 45,
    measure: 'deals.win_rate',
    dayField: 'deals.closed_on',
    expected: { direction: 'up', amount: 0.05 },
    state: 'open',
    words: null,
  },
  {
    title: '回访因价格输掉的客户',
    owner: manager,
    due: 40,
    measure: 'deals.lost',
    dayField: 'deals.closed_on',
    expected: { direction: 'down', amount: 2 },
    state: 'open',
    words: null,
  },
];

export async function writeDemoReviews(work: Work, ids: Ids): Promise<void> {
  const today = dayOf(work.now, work.principal.timeZone);
  const last = periodOf('month', addMonths(today, -1));
  const before = periodOf('month', addMonths(last.from, -1));
  const [pipeline] = await listPipelines(work);
  const one = await writeReview(work, ids, before, pipeline!);
  await writeItems(work, ids, one, before, itemsBefore);
  const two = await writeReview(work, ids, last, pipeline!);
  await writeEntries(work, ids, two);
  await writeItems(work, ids, two, last, itemsNow);
}

type Kept = { id: string; pack: Pack; pipelineId: string; madeAt: Date };

async function writeReview(
  work: Work,
  ids: Ids,
  period: Period,
  { id: pipelineId, name }: { id: string; name: string },
): Promise<Kept> {
  const pack = await freezePack(measuring, work, { pipelineId, teamIds: null, period });
  const held = Math.min(work.now.getTime() - 3_600_000, Date.parse(addDays(period.to, 1)) + 36_000_000);
  const madeAt = new Date(held);
  const id = await keepReview(work, {
    title: titleOfReview(name, period, 'zh-CN'),
    pipelineId,
    teamIds: null,
    ...period,
    pack,
    madeBy: ids.get(boss)!,
    madeAt,
    closedAt: madeAt,
  });
  const { tenantId: tenant_id } = work.principal;
  const people = [boss, manager].map((key) => ({ tenant_id, review_id: id, user_id: ids.get(key)! }));
  await work.db.insertInto('review_participant').values(people).execute();
  return { id, pack, pipelineId, madeAt };
}

async function writeEntries(work: Work, ids: Ids, { id, pack, madeAt }: Kept): Promise<void> {
  const rows = said.map(({ kind, section, by, words, on }, at) => {
    const figure = on && snapshotOf(pack, { ...on, row: 0 });
    return {
      tenant_id: work.principal.tenantId,
      id: newId(),
      review_id: id,
      kind,
      section,
      words,
      figure: figure && toJson(figure),
      author_id: ids.get(by)!,
      at: new Date(madeAt.getTime() + at * 60_000),
    };
  });
  await work.db.insertInto('review_entry').values(rows).execute();
}

async function writeItems(
  work: Work,
  ids: Ids,
  { id: reviewId, pipelineId, madeAt }: Kept,
  period: Period,
  items: readonly Item[],
): Promise<void> {
  for (const { title, owner, due, expected, state, words, ...asked } of items) {
    const dueOn = addDays(period.to, due);
    const figure: AskedFigure = {
      ...asked,
      filters: [{ field: 'deals.pipeline', op: 'is', value: pipelineId }],
      ...period,
      about: '',
    };
    const basis = await readBasis(measuring, work, figure);
    await work.db
      .insertInto('action_item')
      .values({
        tenant_id: work.principal.tenantId,
        id: newId(),
        title,
        owner_id: ids.get(owner)!,
        team_id: await teamOf(work, ids.get(owner)!),
        due_on: dueOn,
        basis: toJson(basis),
        expected: toJson({ ...expected, by: dueOn }),
        measure_on: state === 'open' ? dueOn : null,
        effect: state === 'open' ? null : toJson(await effect(work, basis, expected, period)),
        state,
        ended_at: state === 'open' ? null : new Date(madeAt.getTime() + 14 * 86_400_000),
        end_words: words,
        review_id: reviewId,
        created_by: ids.get(boss)!,
        created_at: madeAt,
        updated_at: madeAt,
      })
      .execute();
  }
}

/** As it turned out in the month that followed. */
async function effect(work: Work, basis: Basis, expected: Expected, period: Period) {
  const until = periodUntil(period, periodOf('month', period.to).to);
  const later = await askFigure(measuring, work, basis.asked, until);
  return { later, ...effectOf(basis.stood, later, expected) };
}

async function teamOf({ db, principal }: Work, userId: string): Promise<string | null> {
  const { team_id } = await db
    .selectFrom('app_user')
    .select('team_id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
  return team_id;
}
