/** What marketing counts outside the CRM: the spend of each channel by month, as its agency's table tells it, and the report on it. */
import { insertComments } from '../../src/activities/server/index.ts';
import type { Work } from '../../src/platform/server/index.ts';
import { documentSchema } from '../../src/reports/model/document.ts';
import { placeSchema } from '../../src/reports/model/comments/place.ts';
import { reportOfSource } from '../../src/sources/model/report-of-source.ts';
import { cubeIdOf } from '../../src/sources/model/source-cube.ts';
import { keepFileSource } from '../../src/sources/server/index.ts';
import type { DemoWorld } from './demo-world.ts';
import type { Ids } from './demo-ids.ts';
import { writeDemoReport } from './write-demo-report.ts';

const name = { zh: '市场投放费用', en: 'Marketing spend' };
const english = ['Month', 'Channel', 'Spend', 'Impressions', 'Clicks'];

/** Fen that a click costs, and how many see what one clicks. */
const perClick = 1_200n;
const seenPerClick = 46n;

export async function writeDemoSources(
  work: Work,
  dataDir: string,
  world: DemoWorld,
  { ids, adminId }: { ids: Ids; adminId: string },
): Promise<void> {
  const roles = await rolesOf(work);
  const readers = roles.map((roleId) => ({ roleId, teamId: null }));
  const { id, columns } = await keepFileSource(work, dataDir, {
    name,
    english,
    table: spendOf(world),
    readers,
  });
  const written = reportOfSource({ cube: cubeIdOf(id), columns }, new Set(['leads.count', 'leads.won']));
  const document = documentSchema.parse(written);
  const reportId = await writeDemoReport(work, { title: '投放费用与线索', document, owner: adminId, roles });
  await commentOnSpend(work, reportId, (role) =>
    ids.get(world.users.find((user) => user.role === role && user.oneClick)!.key)!,
  );
}

/** What marketing and the management say about it: of two of its blocks, and of the whole. */
async function commentOnSpend(work: Work, reportId: string, named: (role: string) => string): Promise<void> {
  const said = [
    [6, 'marketing', 'trend', '费用高的月份都有展会，比较各月时请把展会分开看。'],
    [5, 'management', 'beside', '各渠道每条线索的费用差得不小。下次复盘前，请给一个明年的投放建议。'],
    [4, 'marketing', null, '好的，复盘前给到。“电梯广告”是试投，不对应线索来源，先单独记着。'],
  ] as const;
  await insertComments(
    work,
    said.map(([daysAgo, role, block, body]) => ({
      entryType: 'report',
      entryId: reportId,
      subject: { object: 'report', id: reportId },
      body,
      place: placeSchema.parse({ block }),
      authorId: named(role),
      at: new Date(work.now.getTime() - daysAgo * 86_400_000),
    })),
  );
}

function spendOf({ costs, sources }: DemoWorld): string {
  const channel = (key: string) => sources.find((source) => source.key === key)!.name.zh;
  const sums = new Map<string, bigint>();
  for (const { month, source, amount } of costs) {
    const key = `${month.slice(0, 7)},${channel(source)}`;
    sums.set(key, (sums.get(key) ?? 0n) + amount);
  }
  const last = [...sums.keys()].at(-1)!.slice(0, 7);
  // A trial that no source of leads is called like: somebody says what it stands for.
  sums.set(`${last},电梯广告`, 860_000n);
  const lines = [...sums].map(([key, fen]) => {
    const clicks = fen / perClick;
    return `${key},${fen / 100n}.${String(fen % 100n).padStart(2, '0')},${clicks * seenPerClick},${clicks}`;
  });
  return `月份,渠道,投放费用,展现,点击\n${lines.join('\n')}\n`;
}

/** Who reads what channels cost. */
async function rolesOf({ db, principal }: Work): Promise<string[]> {
  const roles = await db
    .selectFrom('role')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('key', 'in', ['admin', 'management', 'manager', 'marketing'])
    .execute();
  return roles.map(({ id }) => id);
}
