/** Reports as their reader may see them; row-level security says which. */
import { sql } from 'kysely';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import { say } from '../../platform/model/label.ts';
import { scopeOf, type Principal } from '../../platform/model/principal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { ReportEntry, WireReport } from '../model/contract.ts';
import { readDocument } from '../model/document.ts';
import type { ReportKind } from '../model/kinds.ts';
import { sendingTimesOf } from '../model/rhythm.ts';
import { scheduleSchema } from '../model/schedule/schedule.ts';
import { documentOf } from '../model/shipped/shipped-report.ts';
import { shippedFolder, shippedNamed } from '../model/shipped/shipped-reports.ts';
import { mayWith, reportRights, shippedRights, uniteRights, type ReportRight } from '../model/sharing.ts';

type Row = {
  id: string;
  kind: ReportKind;
  title: string;
  folder: string;
  owner_id: string | null;
  owner_name: string | null;
  shipped: string | null;
  document: unknown;
  edition: number;
  draft: { title: string; folder: string; document: unknown } | null;
  draft_by: string | null;
  version: bigint;
  changed_at: Date;
  rights: ReportRight[];
  subscription: unknown;
  opened_at: Date | null;
};

async function rowsOf({ db, principal }: Work, id: string | null): Promise<Row[]> {
  const { tenantId: t, userId } = principal;
  const { rows } = await sql<Row>`
    select r.id, r.kind, r.title, r.folder, r.owner_id, o.name as owner_name, r.document, r.edition, r.draft,
      b.name as draft_by, r.version, r.changed_at, r.shipped, n.definition as subscription,
      ${rightsGiven(principal)} || ${rightsOfOwing(principal)} as rights,
      (select max(a.at) from audit_entry a where a.tenant_id = ${t} and a.object = 'report' and a.record_id = r.id
        and a.action = 'report.viewed' and a.actor_id = ${userId}::uuid) as opened_at
    from report r
    left join app_user o on o.tenant_id = ${t} and o.id = r.owner_id
    left join app_user b on b.tenant_id = ${t} and b.id = r.draft_by
    left join report_schedule n on n.tenant_id = ${t} and n.report_id = r.id and n.owner_id = ${userId}::uuid
      and n.is_subscription and n.deleted_at is null
    where r.tenant_id = ${t} and r.deleted_at is null and (${id}::uuid is null or r.id = ${id}::uuid)
    order by r.folder, r.title, r.id`.execute(db);
  return rows;
}

/** Who owes the form `r` fills it in, and who leads those who do looks at it, whoever else it is shared with. */
function rightsOfOwing({ tenantId: t, userId }: Principal) {
  return sql`(
    select case when bool_or(f.user_id = ${userId}::uuid) then array['view', 'fill']
      when count(*) > 0 then array['view'] else array[]::text[] end
    from form_filling f where f.tenant_id = ${t} and f.report_id = r.id)`;
}

/** What shares of the row `r` give the asker: by name, by a role of his, by a team of his or one above it, as one of all. */
function rightsGiven({ tenantId: t, userId, teamIds }: Principal) {
  return sql`array(
    select g from report_share s, unnest(s.rights) g where s.tenant_id = ${t} and s.report_id = r.id and (
      s.user_id = ${userId}::uuid or num_nonnulls(s.user_id, s.team_id, s.role_id) = 0
      or exists (select 1 from user_role h
        where h.tenant_id = ${t} and h.role_id = s.role_id and h.user_id = ${userId}::uuid)
      or exists (select 1 from team_closure c
        where c.tenant_id = ${t} and c.ancestor_id = s.team_id and c.descendant_id = any(${[...teamIds]}::uuid[]))))`;
}

/** What somebody may do with the reports that come with the product. */
export function shippedRightsOf(principal: Principal): ReportRight[] {
  return shippedRights(scopeOf(principal, 'deal', 'export') !== null);
}

function rightsOn({ principal }: Work, { owner_id, rights, shipped }: Row): ReportRight[] {
  if (shipped !== null) return shippedRightsOf(principal);
  return owner_id === principal.userId ? [...reportRights] : uniteRights([rights]);
}

export async function listReports(work: Work): Promise<{ items: ReportEntry[] }> {
  const rows = await rowsOf(work, null);
  return { items: rows.flatMap((row) => entryOf(work, row) ?? []) };
}

function entryOf(work: Work, row: Row): ReportEntry | null {
  const rights = rightsOn(work, row);
  if (!mayWith({ rights }, 'view')) return null;
  const { locale } = work.principal;
  const shipped = row.shipped === null ? undefined : shippedNamed(row.shipped);
  if (row.shipped !== null && !shipped) return null;
  return {
    id: row.id,
    kind: row.kind,
    title: shipped ? say(shipped.title, locale) : row.title,
    folder: shipped ? say(shippedFolder, locale) : row.folder,
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? '' },
    isShipped: shipped !== undefined,
    tells: shipped ? say(shipped.tells, locale) : null,
    openedAt: row.opened_at?.toISOString() ?? null,
    rights,
    hasDraft: row.draft !== null && mayWith({ rights }, 'design'),
    isSubscribed: row.subscription !== null,
    changedAt: row.changed_at.toISOString(),
  };
}

/** A report. Refuses one that the asker may not see as not found, and what he may not do with it. */
export async function getReport(work: Work, id: string, asked: ReportRight = 'view'): Promise<WireReport> {
  const report = (await findReport(work, id)) ?? refuse(refusals.notFound);
  return mayWith(report, asked) ? report : refuse(refusals.forbidden);
}

/** A report, where the asker may see it. */
export async function findReport(work: Work, id: string): Promise<WireReport | undefined> {
  const [row] = await rowsOf(work, id);
  const entry = row && entryOf(work, row);
  if (!row || !entry) return undefined;
  const shipped = row.shipped === null ? undefined : shippedNamed(row.shipped);
  return {
    ...entry,
    edition: row.edition,
    document: shipped ? documentOf(shipped, work.principal.locale) : readDocument(row.document),
    draft:
      row.draft && entry.hasDraft
        ? { ...row.draft, document: readDocument(row.draft.document), by: row.draft_by }
        : null,
    shares: await sharesOf(work, id),
    subscription: row.subscription === null ? null : sendingTimesOf(scheduleSchema.parse(row.subscription)),
    version: Number(row.version),
  };
}

async function sharesOf({ db, principal }: Work, id: string): Promise<WireReport['shares']> {
  const { tenantId: t } = principal;
  type Named = { id: string; name: string } | null;
  const { rows } = await sql<{ rights: ReportRight[]; user: Named; team: Named; role: Named }>`
    select s.rights,
      case when s.user_id is not null then json_build_object('id', s.user_id, 'name', u.name) end as "user",
      case when s.team_id is not null then json_build_object('id', s.team_id, 'name', g.name) end as team,
      case when s.role_id is not null then json_build_object('id', s.role_id, 'name',
        case when ${principal.locale} = 'en' then coalesce(l.name_en, l.name) else l.name end) end as role
    from report_share s
    left join app_user u on u.tenant_id = ${t} and u.id = s.user_id
    left join team g on g.tenant_id = ${t} and g.id = s.team_id
    left join role l on l.tenant_id = ${t} and l.id = s.role_id
    where s.tenant_id = ${t} and s.report_id = ${id} order by s.place`.execute(db);
  return rows;
}
