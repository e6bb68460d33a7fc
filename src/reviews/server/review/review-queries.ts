/** Reviews within what the asker may see: those whose teams his right to read deals covers, all of them. */
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Day } from '../../../platform/model/calendar.ts';
import { covers, scopeOf } from '../../../platform/model/principal.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { nameIn, type Work } from '../../../platform/server/index.ts';
import type { ListedReview, WireEntry, WireReview } from '../../model/review/contract.ts';
import type { FigureSnapshot } from '../../model/review/figure-of-cell.ts';
import { withoutFields, type Pack, type SectionId } from '../../model/review/pack.ts';
import { selectItems, wireItems } from '../action-item/item-queries.ts';
import { mayReadField } from './freeze-pack.ts';
import { coversTeams } from './teams-in-reach.ts';

export type ReviewRow = {
  id: string;
  title: string;
  pipeline_id: string;
  pipeline: string;
  team_ids: string[] | null;
  teams: { id: string; name: string }[] | null;
  from_on: Day;
  to_on: Day;
  state: WireReview['state'];
  at_section: SectionId | null;
  leader: { id: string; name: string } | null;
  made_by: { id: string; name: string };
  made_at: Date;
};

type Predicate = RawBuilder<SqlBool>;
const mostReviews = 200;

async function selectReviews(work: Work, where: Predicate): Promise<ReviewRow[]> {
  const { rows } = await sql<ReviewRow>`
    select r.id, r.title, r.pipeline_id, ${nameIn(work.principal.locale, 'p')} as pipeline, r.team_ids,
      (select json_agg(json_build_object('id', t.id, 'name', t.name) order by t.name) from team t
        where t.tenant_id = r.tenant_id and t.id = any(r.team_ids)) as teams,
      r.from_on, r.to_on, r.state, r.at_section,
      case when l.id is not null then json_build_object('id', l.id, 'name', l.name) end as leader,
      json_build_object('id', m.id, 'name', m.name) as made_by, r.made_at
    from review r
    join pipeline p on p.tenant_id = r.tenant_id and p.id = r.pipeline_id
    join app_user m on m.tenant_id = r.tenant_id and m.id = r.made_by
    left join app_user l on l.tenant_id = r.tenant_id and l.id = r.led_by
    where r.tenant_id = ${work.principal.tenantId} and ${where}
    order by r.to_on desc, r.made_at desc, r.id limit ${mostReviews}`.execute(work.db);
  return rows.filter(({ team_ids }) => coversTeams(work.principal, team_ids));
}

type Counts = { review_id: string; decisions: number; items: number; done: number };

/** All reviews the asker may see, with how much was decided and done. */
export async function listReviews(work: Work): Promise<{ items: ListedReview[] }> {
  const rows = await selectReviews(work, sql<SqlBool>`true`);
  const { rows: counted } = await sql<Counts>`
    select r.id as review_id,
      (select count(*)::int from review_entry e where e.tenant_id = r.tenant_id and e.review_id = r.id
        and e.kind = 'decision' and e.withdrawn_at is null) as decisions,
      (select count(*)::int from action_item i where i.tenant_id = r.tenant_id and i.review_id = r.id) as items,
      (select count(*)::int from action_item i where i.tenant_id = r.tenant_id and i.review_id = r.id
        and i.state = 'done') as done
    from review r where r.tenant_id = ${work.principal.tenantId}
      and r.id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(work.db);
  const of = new Map(counted.map((one) => [one.review_id, one]));
  return {
    items: rows.map((row) => {
      const { decisions = 0, items = 0, done: doneItems = 0 } = of.get(row.id) ?? {};
      return { ...headOf(row), decisions, items, doneItems };
    }),
  };
}

/** One review's row. Refuses as not found what the asker may not see. */
export async function getReviewRow(work: Work, id: string): Promise<ReviewRow> {
  const [row] = await selectReviews(work, sql<SqlBool>`r.id = ${id}`);
  return row ?? refuse(refusals.notFound);
}

/** The frozen numbers, whole: what a reader is shown of them is `shownPack`. */
async function readPack({ db, principal }: Work, reviewId: string): Promise<Pack> {
  const { pack } = await db
    .selectFrom('review_pack')
    .select('pack')
    .where('tenant_id', '=', principal.tenantId)
    .where('review_id', '=', reviewId)
    .executeTakeFirstOrThrow();
  return pack as unknown as Pack;
}

export async function shownPack(work: Work, reviewId: string): Promise<Pack> {
  return withoutFields(await readPack(work, reviewId), (field) => mayReadField(work, field));
}

export async function readReview(work: Work, id: string): Promise<WireReview> {
  const row = await getReviewRow(work, id);
  return {
    ...headOf(row),
    atSection: row.at_section,
    ledBy: row.leader,
    participants: await participantsOf(work, id),
    pack: await shownPack(work, id),
    lastItems: await itemsOf(work, await reviewBefore(work, row)),
    entries: await entriesOf(work, id),
    items: await itemsOf(work, id),
    mayUpdate: mayUpdateReview(work, row),
  };
}

/** Whoever may change reviews of these teams; a right to one's own reaches those one froze. */
export function mayUpdateReview({ principal }: Work, row: ReviewRow): boolean {
  const scope = scopeOf(principal, 'review', 'update');
  if (scope === null) return false;
  const held = { ownerId: row.made_by.id, teamId: null };
  if (scope === 'all' || covers(principal, scope, held)) return true;
  const teams = scope === 'team' ? principal.teamIds : scope === 'own' ? [] : principal.teamIdsBelow;
  return row.team_ids !== null && row.team_ids.every((team) => teams.includes(team));
}

function headOf(row: ReviewRow) {
  return {
    id: row.id,
    title: row.title,
    pipeline: { id: row.pipeline_id, name: row.pipeline },
    teams: row.team_ids === null ? null : (row.teams ?? []),
    from: row.from_on,
    to: row.to_on,
    state: row.state,
    madeBy: row.made_by,
    madeAt: row.made_at.toISOString(),
  };
}

/** The latest review of the same pipeline and teams about an earlier period. */
async function reviewBefore(work: Work, row: ReviewRow): Promise<string | null> {
  const [before] = await selectReviews(
    work,
    sql<SqlBool>`r.pipeline_id = ${row.pipeline_id} and r.from_on < ${row.from_on}
      and r.team_ids is not distinct from ${row.team_ids}::uuid[]`,
  );
  return before?.id ?? null;
}

async function itemsOf(work: Work, reviewId: string | null) {
  if (reviewId === null || scopeOf(work.principal, 'task', 'read') === null) return [];
  return wireItems(work, await selectItems(work, sql<SqlBool>`i.review_id = ${reviewId}`));
}

async function participantsOf({ db, principal }: Work, reviewId: string) {
  return db
    .selectFrom('review_participant as p')
    .innerJoin('app_user as u', (join) =>
      join.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.user_id'),
    )
    .select(['u.id', 'u.name'])
    .where('p.tenant_id', '=', principal.tenantId)
    .where('p.review_id', '=', reviewId)
    .orderBy('u.name')
    .execute();
}

type EntryRow = {
  id: string;
  kind: WireEntry['kind'];
  section: SectionId;
  words: string;
  figure: FigureSnapshot | null;
  author_id: string;
  author: string;
  at: Date;
};

/** Notes and decisions in the order they were said; a number is told to those who may read it. */
export async function entriesOf(work: Work, reviewId: string): Promise<WireEntry[]> {
  const { rows } = await sql<EntryRow>`
    select e.id, e.kind, e.section, e.words, e.figure, e.author_id, u.name as author, e.at
    from review_entry e join app_user u on u.tenant_id = e.tenant_id and u.id = e.author_id
    where e.tenant_id = ${work.principal.tenantId} and e.review_id = ${reviewId} and e.withdrawn_at is null
    order by e.at, e.id`.execute(work.db);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    section: row.section,
    words: row.words,
    figure: row.figure?.fields.every((field) => mayReadField(work, field)) ? row.figure : null,
    author: { id: row.author_id, name: row.author },
    at: row.at.toISOString(),
    mayWithdraw: row.author_id === work.principal.userId,
  }));
}
