/** Action items within what the asker may see: his own, those he gave, and those of people whose tasks he reads. */
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { dayOf, type Day } from '../../../platform/model/calendar.ts';
import { covers, scopeOf } from '../../../platform/model/principal.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { requireRight, type Work } from '../../../platform/server/index.ts';
import type {
  Basis,
  ItemState,
  itemScopes,
  WireActionItem,
  WireEffect,
} from '../../model/action-item/contract.ts';

export type ItemRow = {
  id: string;
  title: string;
  words: string;
  owner_id: string;
  owner: string;
  team_id: string | null;
  giver_id: string;
  giver: string;
  due_on: Day;
  state: ItemState;
  ended_at: Date | null;
  end_words: string | null;
  basis: Basis | null;
  expected: WireActionItem['expected'];
  effect: WireEffect | null;
  review_id: string | null;
  task_id: string | null;
  created_at: Date;
  version: bigint;
};

type Predicate = RawBuilder<SqlBool>;
const mostItems = 200;

/** The items `i` that meet the predicate: open ones by their day, then those that ended last. */
export async function selectItems(work: Work, where: Predicate): Promise<ItemRow[]> {
  const { rows } = await sql<ItemRow>`
    select i.id, i.title, i.words, i.owner_id, o.name as owner, i.team_id, i.created_by as giver_id, g.name as giver,
      i.due_on, i.state, i.ended_at, i.end_words, i.basis, i.expected, i.effect, i.review_id, i.task_id, i.created_at,
      i.version
    from action_item i
    join app_user o on o.tenant_id = i.tenant_id and o.id = i.owner_id
    join app_user g on g.tenant_id = i.tenant_id and g.id = i.created_by
    where i.tenant_id = ${work.principal.tenantId} and ${visibleItems(work)} and ${where}
    order by i.state <> 'open', i.ended_at desc, i.due_on, i.id limit ${mostItems}`.execute(work.db);
  return rows;
}

/** What the asker may see of the items `i`; row-level security says the same. */
function visibleItems(work: Work): Predicate {
  const { userId, teamIds, teamIdsBelow } = work.principal;
  const scope = requireRight(work, 'task', 'read');
  if (scope === 'all') return sql<SqlBool>`true`;
  const teams = scope === 'own' ? [] : scope === 'team' ? teamIds : teamIdsBelow;
  return sql<SqlBool>`(i.owner_id = ${userId} or i.created_by = ${userId} or i.team_id = any(${[...teams]}::uuid[]))`;
}

export type ItemScope = (typeof itemScopes)[number];

/** Mine, those I gave to others, or all I may see; open, ended, or both. */
export async function listActionItems(
  work: Work,
  { scope, state }: { scope: ItemScope; state: 'open' | 'ended' | 'any' },
): Promise<{ items: WireActionItem[] }> {
  const { userId } = work.principal;
  const whose: Record<ItemScope, Predicate> = {
    mine: sql<SqlBool>`i.owner_id = ${userId}`,
    given: sql<SqlBool>`i.created_by = ${userId} and i.owner_id <> ${userId}`,
    all: sql<SqlBool>`true`,
  };
  const stands: Record<typeof state, Predicate> = {
    open: sql<SqlBool>`i.state = 'open'`,
    ended: sql<SqlBool>`i.state <> 'open'`,
    any: sql<SqlBool>`true`,
  };
  const rows = await selectItems(work, sql<SqlBool>`${whose[scope]} and ${stands[state]}`);
  return { items: wireItems(work, rows) };
}

/** One item. Refuses as not found what the asker may not see. */
export async function getItemRow(work: Work, id: string): Promise<ItemRow> {
  const [row] = await selectItems(work, sql<SqlBool>`i.id = ${id}`);
  return row ?? refuse(refusals.notFound);
}

export async function readActionItem(work: Work, id: string): Promise<WireActionItem> {
  return wireItems(work, [await getItemRow(work, id)])[0]!;
}

/** Who may change the tasks of its owner, and whoever gave it. */
export function mayChangeItem({ principal }: Work, row: ItemRow): boolean {
  const scope = scopeOf(principal, 'task', 'update');
  if (scope === null) return false;
  const held = { ownerId: row.owner_id, teamId: row.team_id };
  return row.giver_id === principal.userId || covers(principal, scope, held);
}

export function wireItems(work: Work, rows: readonly ItemRow[]): WireActionItem[] {
  const today = dayOf(work.now, work.principal.timeZone);
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    words: row.words,
    owner: { id: row.owner_id, name: row.owner },
    givenBy: { id: row.giver_id, name: row.giver },
    dueOn: row.due_on,
    state: row.state,
    endedAt: row.ended_at?.toISOString() ?? null,
    endWords: row.end_words,
    isOverdue: row.state === 'open' && row.due_on < today,
    basis: row.basis,
    expected: row.expected,
    effect: row.effect,
    reviewId: row.review_id,
    createdAt: row.created_at.toISOString(),
    version: Number(row.version),
    mayChange: mayChangeItem(work, row),
  }));
}
