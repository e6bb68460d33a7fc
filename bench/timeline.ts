/** The timeline of a record with 5,000 entries, against one plain statement over the same rows by the owner of the tables. */
import { readTimeline } from '../src/activities/server/timeline/read-timeline.ts';
import { timelineQuery } from '../src/activities/model/timeline.ts';
import { timelineSources } from '../src/activities/server/timeline/sources.ts';
import { insertNotes, insertTasks } from '../src/activities/server/index.ts';
import { inWork, systemPrincipal, type Work } from '../src/platform/server/index.ts';
import { findPrincipal } from '../src/identity/server/index.ts';
import { kinds, subjects } from '../src/kinds.ts';
import { ms, quantile, tell } from './figures.ts';
import type { Place } from './place.ts';

const entries = 5000;
const turns = 60;
const goalMs = 300;
const sentences = [
  '客户问了交期和付款方式',
  '样品收到，反馈良好',
  '报价偏高，要和领导商量',
  '约下周三现场演示',
];

export async function benchTimeline(place: Place): Promise<void> {
  const { tenantId } = place.company.director;
  const deal = await place.admin.query<{ id: string; owner_id: string }>(
    'select id, owner_id from deal where tenant_id = $1 limit 1',
    [tenantId],
  );
  const { id, owner_id: ownerId } = deal.rows[0]!;
  await inWork(place.database, systemPrincipal(tenantId, 'Asia/Shanghai'), 'bench', (work) =>
    fill({ ...work, record: () => {} }, id, ownerId),
  );
  await place.admin.query('analyze note, task');
  const owner = await inWork(place.database, systemPrincipal(tenantId, 'Asia/Shanghai'), 'bench', (work) =>
    findPrincipal(work.db, { tenantId, userId: ownerId, kind: 'user', credentialId: ownerId }),
  );
  const house = { subjects, sources: timelineSources(kinds) };
  const read = (query: object) =>
    inWork(place.database, owner!, 'bench', (work) =>
      readTimeline(house, work, timelineQuery.parse({ object: 'deal', id, ...query })),
    );
  const plain = await times(() => place.admin.query(plainStatement, [tenantId, id]));
  tell('one plain statement, no rights', `p95 ${ms(plain)}`);
  const opened = await times(() => read({}));
  tell(`opened, ${entries} entries`, `p95 ${ms(opened)}, ${(opened / plain).toFixed(1)} × the plain one`);
  tell('searched for 付款', `p95 ${ms(await times(() => read({ q: '付款' })))}`);
  tell('searched for what is nowhere', `p95 ${ms(await times(() => read({ q: '没有这个词' })))}`);
  tell(`goal: opens in ≤ ${goalMs} ms`, opened <= goalMs ? 'met' : 'MISSED');
}

/** The newest notes and tasks of the deal as one would write it by hand. */
const plainStatement = `select * from (
    (select id, at, body as words from note where tenant_id = $1 and subject_object = 'deal' and subject_id = $2
      and deleted_at is null order by at desc limit 30)
    union all
    (select id, created_at, title from task where tenant_id = $1 and subject_object = 'deal' and subject_id = $2
      and deleted_at is null order by created_at desc limit 30)) e order by at desc limit 30`;

async function fill(work: Work, dealId: string, ownerId: string): Promise<void> {
  const about = { subjectObject: 'deal', subjectId: dealId, accountId: null };
  const momentOf = (n: number) => new Date(Date.UTC(2024, 0, 1) + n * 3 * 3_600_000);
  const numbers = Array.from({ length: entries }, (_, n) => n);
  await insertNotes(
    work,
    numbers
      .filter((n) => n % 5 !== 0)
      .map((n) => ({
        ...about,
        kind: 'call' as const,
        body: `${sentences[n % sentences.length]}，第 ${n} 次`,
        at: momentOf(n),
        authorId: ownerId,
      })),
  );
  await insertTasks(
    work,
    numbers
      .filter((n) => n % 5 === 0)
      .map((n) => ({
        ...about,
        title: `回访 ${n}`,
        dueOn: null,
        promised: false,
        ownerId,
        teamId: null,
        createdAt: momentOf(n),
        createdBy: ownerId,
        doneAt: null,
      })),
  );
}

async function times(run: () => Promise<unknown>): Promise<number> {
  await run();
  const waits: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const began = performance.now();
    await run();
    waits.push(performance.now() - began);
  }
  return quantile(waits, 0.95);
}
