/** Where the signs of distortion come from. Every row belongs to whoever did it, or holds the deal, and has its moment `at`. */
import type { Source, SqlText } from '../../insights/model/measure.ts';

/** Half a year back: what is older says little of today. */
const weeks = 26;
const since = `:asOf::timestamptz - make_interval(weeks => ${weeks})`;

/** Nobody is judged by deals that are gone; the row-level security of facts keeps others' deals away. */
const withDeal = 'join deal_fact d on d.tenant_id = e.tenant_id and d.deal_id = e.deal_id';

const batchMinutes = 10;
const batchMoves = 5;

const moved: SqlText = `
  select e.tenant_id, e.deal_id, e.actor_id, e.team_id_at, coalesce(e.client_recorded_at, e.at) as at
  from stage_event e
  where e.tenant_id = :tenant and e.from_stage_id is not null and e.actor_id is not null
    and e.cause in ('manual', 'reopen') and e.at >= ${since}`;

const moveAndBehind: SqlText = `
  select e.*, e.at at time zone :timeZone::text as clock, count(*) over (partition by e.tenant_id, e.actor_id order by e.at
    range between interval '${batchMinutes} minutes' preceding and current row) as behind
  from (${moved}) e`;

/** The review of that week, by the organisation's clock; one that is over is followed by that of the next week. */
const reviewOfWeek = `(date_trunc('week', e.clock)
  + make_interval(days => coalesce((r.rules #>> '{review,weekday}')::int, 1) - 1)
  + coalesce(r.rules #>> '{review,time}', '09:30')::time::interval)`;

/** A move is in a batch when some ten minutes that hold it hold five moves of that person. */
const moves: SqlText = `(
  select e.tenant_id, e.deal_id, e.actor_id as owner_id, e.team_id_at as team_id, e.at, e.at as created_at, e.batched,
    case when e.review < e.clock then e.review + interval '7 days' else e.review end - e.clock
      <= interval '24 hours' as before_review
  from (
    select e.*, ${reviewOfWeek} as review,
      max(e.behind) over (partition by e.tenant_id, e.actor_id order by e.at
        range between current row and interval '${batchMinutes} minutes' following) >= ${batchMoves} as batched
    from (${moveAndBehind}) e
    left join quality_rules r on r.tenant_id = e.tenant_id) e
  ${withDeal}) f`;

const stays: SqlText = `(
  select v.tenant_id, v.deal_id, v.owner_at as owner_id, v.team_at as team_id, v.left_at as at, v.left_at as created_at,
    v.retro
  from visit_fact v
  where v.tenant_id = :tenant and v.kind = 'open' and v.left_at >= ${since} and v.left_at <= :asOf) f`;

const fewestCharacters = 10;

const talks: SqlText = `(
  select e.tenant_id, e.deal_id, e.author_id as owner_id, d.team_id, e.at, e.at as created_at,
    length(e.said) < ${fewestCharacters} or e.said is not distinct from e.said_before as thin
  from (
    select n.tenant_id, n.subject_id as deal_id, n.author_id, n.at, regexp_replace(n.body, '\\s', '', 'g') as said,
      lag(regexp_replace(n.body, '\\s', '', 'g')) over (partition by n.tenant_id, n.author_id order by n.at, n.id)
        as said_before
    from note n
    where n.tenant_id = :tenant and n.subject_object = 'deal' and n.deleted_at is null and n.talk is null
      and n.author_id is not null and n.at >= ${since}) e
  ${withDeal}) f`;

const pushes: SqlText = `(select count(*) from deal_field_event p where p.tenant_id = d.tenant_id and p.deal_id = d.deal_id
  and p.field = 'expected_close_on' and p.to_value > p.from_value)`;

/** Open deals as they stand now. */
const standing: SqlText = `(
  select d.tenant_id, d.deal_id, d.owner_id, d.team_id, :asOf::timestamptz as at, d.created_at, ${pushes} as pushes,
    coalesce(btrim(k.next_step), '') = '' or (k.contact_id is null and not exists (
      select 1 from deal_contact c where c.tenant_id = k.tenant_id and c.deal_id = k.id)) as bare
  from deal_fact d
  join deal k on k.tenant_id = d.tenant_id and k.id = d.deal_id
  where d.tenant_id = :tenant and d.outcome = 'open') f`;

const quoteStage = `(select min(v.rank) from pipeline p
  join stage_version v on v.tenant_id = p.tenant_id and v.pipeline_id = p.id and v.pipeline_version = p.current_version
  join stage s on s.tenant_id = v.tenant_id and s.id = v.stage_id
  where p.tenant_id = d.tenant_id and p.id = d.pipeline_id and s.kind = 'open'
    and (s.name ~* '报价|方案|quot|proposal' or s.name_en ~* 'quot|proposal'))`;

/** The amount of its creation, as the log and the history of the field know it. */
const everChanged = `(exists (select 1 from deal_field_event c where c.tenant_id = d.tenant_id
    and c.deal_id = d.deal_id and c.field = 'amount' and c.from_value is distinct from c.to_value)
  or exists (select 1 from stage_event c join deal k on k.tenant_id = c.tenant_id and k.id = c.deal_id
    where c.tenant_id = d.tenant_id and c.deal_id = d.deal_id and (c.amount_at <> k.amount or c.currency <> k.currency)))`;

const quoted: SqlText = `(
  select d.tenant_id, d.deal_id, d.owner_id, d.team_id, :asOf::timestamptz as at, d.created_at,
    not ${everChanged} as frozen
  from deal_fact d
  where d.tenant_id = :tenant and d.outcome = 'open' and d.furthest_rank > ${quoteStage}) f`;

const losses: SqlText = `(
  select d.tenant_id, d.deal_id, coalesce(d.closed_owner_id, d.owner_id) as owner_id,
    coalesce(d.closed_team_id, d.team_id) as team_id, d.closed_at as at, d.created_at,
    l.name ~* '^(其他|其它|other)' or coalesce(l.name_en, '') ~* '^other' as vague
  from deal_fact d
  join loss_reason l on l.tenant_id = d.tenant_id and l.id = d.loss_reason_id
  where d.tenant_id = :tenant and d.outcome = 'lost' and d.closed_at >= ${since}) f`;

export const signalSources = {
  move: { from: moves },
  stay: { from: stays },
  talk: { from: talks },
  standing: { from: standing },
  quoted: { from: quoted },
  loss: { from: losses },
} satisfies Record<string, Source>;
