/** The records within the asker's sight that a text may speak of. */
import { sql } from 'kysely';
import { accountKind, contactKind } from '../../accounts/server/index.ts';
import { dealKind } from '../../deals/server/index.ts';
import { leadKind } from '../../leads/server/index.ts';
import { scopeOf } from '../../platform/model/principal.ts';
import type { Work } from '../../platform/server/index.ts';
import { gramsOf, normaliseText } from '../../records/model/search-words.ts';
import { isClear, openKind, visibleRows, type RecordKind } from '../../records/server/index.ts';
import type { AboutObject } from '../model/about.ts';
import { rankAbouts, type Candidate, type Ranked } from '../model/rank-abouts.ts';

const kinds: Readonly<Record<AboutObject, RecordKind>> = {
  deal: dealKind,
  account: accountKind,
  lead: leadKind,
  contact: contactKind,
};

/** Pairs of characters that stand in so many names that they find nothing. */
const everywhere = new Set(
  '有限 限公 公司 科技 技有 集团 股份 份有 实业 贸易 客户 项目 今天 明天 下周 我们 他们 报价 合同 方案 电话 拜访 采购 经理'.split(
    ' ',
  ),
);

const mostGrams = 400;
const mostCandidates = 200;

export function kindOf(object: AboutObject): RecordKind {
  return kinds[object];
}

/** The records that the text names, the likeliest first: by name, by the name of the account, by pinyin. */
export async function findAbouts(work: Work, text: string): Promise<Ranked<AboutObject>[]> {
  const grams = gramsOf(normaliseText(text.slice(0, 2000)))
    .filter((gram) => /^\p{Script=Han}{2}$|^[a-z]{2}$/u.test(gram) && !everywhere.has(gram))
    .slice(0, mostGrams);
  if (grams.length === 0) return [];
  const accounts = await candidatesOf(work, 'account', grams);
  const found = [
    ...(await dealsOf(work, accounts, grams)),
    ...accounts,
    ...(await candidatesOf(work, 'lead', grams)),
    ...(await candidatesOf(work, 'contact', grams)),
  ];
  return rankAbouts(text, found);
}

type Row = {
  id: string;
  name: string;
  account: string | null;
  readings: string | null;
  is_mine: boolean;
  is_open: boolean;
};

/** Records whose name shares a pair of characters with the text; the asker's own first. */
async function candidatesOf(
  work: Work,
  object: Exclude<AboutObject, 'deal'>,
  grams: readonly string[],
): Promise<Candidate<AboutObject>[]> {
  const kind = kinds[object];
  if (!(await mayName(work, kind))) return [];
  const { tenantId: t, userId } = work.principal;
  const { rows } = await sql<Row>`
    select r.id, r.name, null as account, s.text as readings, coalesce(r.owner_id = ${userId}, false) as is_mine, true as is_open
    from search_entry as s join ${sql.table(kind.table)} as r on r.tenant_id = s.tenant_id and r.id = s.record_id
    where s.tenant_id = ${t} and s.object = ${`${object}.name`} and s.grams && ${[...grams]}::text[]
      and r.deleted_at is null and ${visibleRows(work, kind, 'read')}
    order by is_mine desc, r.updated_at desc limit ${mostCandidates}`.execute(work.db);
  return rows.map((row) => candidateOf(object, row));
}

/** Deals by their own name, and the open ones of the accounts that were found. */
async function dealsOf(
  work: Work,
  accounts: readonly Candidate[],
  grams: readonly string[],
): Promise<Candidate<AboutObject>[]> {
  if (!(await mayName(work, dealKind))) return [];
  const { tenantId: t, userId } = work.principal;
  const ids = accounts.map(({ id }) => id);
  const { rows } = await sql<Row & { account_id: string | null }>`
    select r.id, r.name, r.account_id, null as readings, coalesce(r.owner_id = ${userId}, false) as is_mine, r.outcome = 'open' as is_open
    from deal as r
    where r.tenant_id = ${t} and r.deleted_at is null and ${visibleRows(work, dealKind, 'read')} and r.outcome = 'open'
      and (r.account_id = any(${ids}::uuid[]) or r.id in (select s.record_id from search_entry s
        where s.tenant_id = ${t} and s.object = 'deal.name' and s.grams && ${[...grams]}::text[]))
    order by is_mine desc, r.updated_at desc limit ${mostCandidates}`.execute(work.db);
  return rows.map((row) => {
    const account = accounts.find(({ id }) => id === row.account_id);
    return { ...candidateOf('deal', row), account: account?.name ?? null, readings: account?.readings ?? [] };
  });
}

async function mayName(work: Work, kind: RecordKind): Promise<boolean> {
  if (!scopeOf(work.principal, kind.object, 'read')) return false;
  const { fields } = await openKind(work, kind);
  const name = fields.find(({ id }) => id === 'name');
  return name !== undefined && isClear(work, kind, name);
}

function candidateOf<O extends AboutObject>(object: O, row: Row): Candidate<O> {
  return {
    object,
    id: row.id,
    name: row.name,
    account: row.account,
    readings: (row.readings ?? '').split('\n').slice(1),
    isMine: row.is_mine,
    isOpen: row.is_open,
  };
}
