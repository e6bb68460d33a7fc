/** Swaps the rows of a source for others, with what their columns stand for among ours. */
import { sql } from 'kysely';
import { openExchange } from '../../catalog/server/index.ts';
import { convertAmount, rateOn, type Exchange } from '../../catalog/model/exchange/exchange.ts';
import { dayOf, type Day } from '../../platform/model/calendar.ts';
import { toJson, type Work } from '../../platform/server/index.ts';
import type { Meaning, NamedMeaning, SourceColumn } from '../model/outside-source.ts';
import type { CellValue } from '../model/read-cell.ts';
import { currenciesOf } from './known-currencies.ts';
import { matchValues } from './match-values.ts';
import type { TypedValues } from './refresh-source.ts';
import { teamsOfOwners } from './targets.ts';

type Source = { id: string; columns: readonly SourceColumn[] };
type Joined = {
  exchange: Exchange;
  today: Day;
  keys: ReadonlyMap<Meaning, string>;
  targets: ReadonlyMap<NamedMeaning, ReadonlyMap<string, string | null>>;
  teams: ReadonlyMap<string, string | null>;
};

/** Few enough that writing them as one text keeps nobody waiting. */
const rowsAtOnce = 500;

/** Within one transaction: the old rows go, the new ones come. */
export async function replaceRows(work: Work, source: Source, rows: readonly TypedValues[]): Promise<void> {
  const joined = await joinedOf(work, source, rows);
  const { db, principal } = work;
  await db
    .deleteFrom('outside_row')
    .where('tenant_id', '=', principal.tenantId)
    .where('source_id', '=', source.id)
    .execute();
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows
      .slice(from, from + rowsAtOnce)
      .map((row, at) => keptRow(source, row, from + at, joined));
    await sql`
      insert into outside_row (tenant_id, source_id, place, cells, owner_id, team_id, account_id, product_id,
        lead_source, province, on_day)
      select ${principal.tenantId}, ${source.id}, r.place, r.cells, r.owner_id, r.team_id, r.account_id, r.product_id,
        r.lead_source, r.province, r.on_day
      from jsonb_to_recordset(${toJson(some)}::jsonb) as r (place int, cells jsonb, owner_id uuid, team_id uuid,
        account_id uuid, product_id uuid, lead_source text, province text, on_day date)`.execute(db);
  }
}

async function joinedOf(work: Work, { id, columns }: Source, rows: readonly TypedValues[]): Promise<Joined> {
  const keys = new Map(columns.flatMap(({ means, key }) => (means ? [[means, key] as const] : [])));
  const targets = new Map<NamedMeaning, ReadonlyMap<string, string | null>>();
  for (const [meaning, key] of keys)
    if (meaning !== 'day') targets.set(meaning, await matchValues(work, id, meaning, countValues(rows, key)));
  return {
    exchange: await openExchange(work, currenciesOf(columns)),
    today: dayOf(work.now, work.principal.timeZone),
    keys,
    targets,
    teams: keys.has('owner') && !keys.has('team') ? await teamsOfOwners(work) : new Map(),
  };
}

function countValues(rows: readonly TypedValues[], key: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = row.get(key);
    if (typeof value === 'string') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function keptRow({ columns }: Source, row: TypedValues, place: number, joined: Joined) {
  const { keys, targets, teams, today } = joined;
  const target = (meaning: NamedMeaning): string | null => {
    const value = row.get(keys.get(meaning) ?? '');
    return typeof value === 'string' ? (targets.get(meaning)?.get(value) ?? null) : null;
  };
  const day = (row.get(keys.get('day') ?? '') ?? null) as Day | null;
  const owner = target('owner');
  return {
    place: place + 1,
    cells: Object.fromEntries(
      columns.map((column) => [
        column.key,
        inOwnCurrency(column, row.get(column.key) ?? null, day ?? today, joined),
      ]),
    ),
    owner_id: owner,
    team_id: target('team') ?? (owner === null ? null : (teams.get(owner) ?? null)),
    account_id: target('account'),
    product_id: target('product'),
    lead_source: target('source'),
    province: target('province'),
    on_day: day,
  };
}

/** Amounts of other currencies by the rate of the row's day, or of today where it has none; null without a rate. */
function inOwnCurrency({ money }: SourceColumn, value: CellValue, on: Day, { exchange }: Joined): CellValue {
  if (!money || typeof value !== 'bigint' || money.currency === exchange.base) return value;
  return convertAmount(value, rateOn(exchange, money.currency, on).rate);
}
