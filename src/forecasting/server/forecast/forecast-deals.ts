/** The deals behind a forecast's numbers. */
import { sql } from 'kysely';
import { dealKind } from '../../../deals/server/index.ts';
import type { Work } from '../../../platform/server/index.ts';
import { mayDo, visibleRows } from '../../../records/server/index.ts';
import { categoryIn } from '../../model/categories/roll-up.ts';
import { pushCount } from '../../model/change/waterfall.ts';
import type { ForecastAsked, WireForecastDeal } from '../../model/forecast/contract.ts';
import { standingsAt, type Standing } from '../../model/forecast/logged-deal.ts';
import type { ForecastCategory } from '../../model/categories/category.ts';
import { readAsked, readKnown, type Asked, type Known } from './asked-forecast.ts';
import { dueAt, expectationOf, fitAt } from './forecast-of-subject.ts';

/** What a page shows; a number is told with how many there are in all. */
const mostDeals = 200;

type Narrowed = ForecastAsked & { category?: ForecastCategory | undefined; undated?: 'true' | undefined };

/** Of one category, or all of the period; or those without an expected day. The largest first. Refuses as readForecast does. */
export async function listForecastDeals(
  work: Work,
  { category, undated, ...query }: Narrowed,
): Promise<{ total: number; items: WireForecastDeal[] }> {
  const asked = await readAsked(work, query);
  const visible = visibleRows(work, dealKind, 'read');
  const known = await readKnown(work, asked);
  const terms = known.termsOf(asked.subject);
  const standings = (undated ? undatedAt(known, asked) : dueAt(terms, known.at, asked.period, known.dayAt))
    .filter((one) => category === undefined || categoryIn(known.history, one) === category)
    .toSorted((a, b) => (b.amount ?? 0) - (a.amount ?? 0));
  const shown = standings.slice(0, mostDeals);
  const rows = await readRows(work, shown, visible);
  const chances = chancesOf(known, asked);
  const items = shown.flatMap((standing) => {
    const row = rows.get(standing.deal.id);
    return row ? [wireDeal(work, known, standing, row, chances.get(standing.deal.id) ?? 0)] : [];
  });
  return { total: standings.length, items };
}

function undatedAt({ at, termsOf }: Known, { subject }: Asked): Standing[] {
  const { deals, belongs } = termsOf(subject);
  return standingsAt(deals, at).filter(
    (one) => one.move.kind === 'open' && one.closeOn === null && belongs(one),
  );
}

function chancesOf(known: Known, { subject, period }: Asked): Map<string, number> {
  const forecast = expectationOf(known, fitAt(known, subject, known.at), subject, known.at, period);
  return new Map(forecast.deals.map(({ standing, chance }) => [standing.deal.id, chance]));
}

type Row = {
  id: string;
  name: string;
  account: string | null;
  owner: string | null;
  stage: string;
  stage_en: string | null;
  owner_id: string | null;
  team_id: string | null;
  amount: bigint | null;
  picked_by: string | null;
  picked_at: Date | null;
};

async function readRows(
  { db, principal }: Work,
  standings: readonly Standing[],
  visible: ReturnType<typeof visibleRows>,
): Promise<Map<string, Row>> {
  const ids = standings.map(({ deal }) => deal.id);
  const { rows } = await sql<Row>`
    select r.id, r.name, a.name as account, u.name as owner, s.name as stage, s.name_en as stage_en, r.owner_id, r.team_id,
      r.base_amount as amount, p.picked_at, b.name as picked_by
    from deal r
    join stage s on s.tenant_id = r.tenant_id and s.id = r.stage_id
    left join account a on a.tenant_id = r.tenant_id and a.id = r.account_id
    left join app_user u on u.tenant_id = r.tenant_id and u.id = r.owner_id
    left join lateral (select k.picked_at, k.picked_by, k.category from forecast_pick k
      where k.tenant_id = ${principal.tenantId} and k.deal_id = r.id
      order by k.picked_at desc, k.id desc limit 1) p on p.category is not null
    left join app_user b on b.tenant_id = r.tenant_id and b.id = p.picked_by
    where r.tenant_id = ${principal.tenantId} and r.id = any(${ids}::uuid[]) and ${visible}`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

function wireDeal(work: Work, known: Known, standing: Standing, row: Row, chance: number): WireForecastDeal {
  const { move, closeOn, deal, pick } = standing;
  const isOpen = move.kind === 'open';
  return {
    id: row.id,
    name: row.name,
    account: row.account,
    owner: row.owner,
    stage: row.stage,
    stageEn: row.stage_en,
    amount: row.amount === null ? null : String(row.amount),
    closeOn,
    category: categoryIn(known.history, standing),
    picked:
      isOpen && pick !== null && row.picked_at !== null
        ? { by: row.picked_by, at: row.picked_at.toISOString() }
        : null,
    chance: move.kind === 'won' ? 1 : chance,
    pushes: pushCount(deal, known.at),
    isOverdue: isOpen && closeOn !== null && closeOn < known.today,
    mayPick: isOpen && mayDo(work, dealKind, 'update', { ownerId: row.owner_id, teamId: row.team_id }),
  };
}
