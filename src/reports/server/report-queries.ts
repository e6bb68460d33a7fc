/** Reports as their reader may see them; row-level security says which. */
import { sql } from 'kysely';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { ReportEntry, WireReport } from '../model/contract.ts';
import { readDocument } from '../model/document.ts';
import type { ReportKind } from '../model/kinds.ts';
import type { Rhythm } from '../model/rhythm.ts';
import { includes, mostOf, type ReportRight } from '../model/sharing.ts';

type Row = {
  id: string;
  kind: ReportKind;
  title: string;
  folder: string;
  owner_id: string;
  owner_name: string;
  document: unknown;
  edition: number;
  draft: { title: string; folder: string; document: unknown } | null;
  draft_by: string | null;
  version: bigint;
  changed_at: Date;
  rights: ReportRight[];
  rhythm: Rhythm | null;
  send_at: string | null;
};

async function rowsOf({ db, principal }: Work, id: string | null): Promise<Row[]> {
  const { tenantId: t, userId } = principal;
  const { rows } = await sql<Row>`
    select r.id, r.kind, r.title, r.folder, r.owner_id, o.name as owner_name, r.document, r.edition, r.draft,
      b.name as draft_by, r.version, r.changed_at, n.rhythm, n.send_at,
      array(select s.may from report_share s where s.tenant_id = ${t} and s.report_id = r.id and (
        s.user_id = ${userId}::uuid or (s.user_id is null and s.team_id is null) or exists (
          select 1 from team_closure c join team_member m on m.tenant_id = c.tenant_id and m.team_id = c.descendant_id
          where c.tenant_id = ${t} and c.ancestor_id = s.team_id and m.user_id = ${userId}::uuid))) as rights
    from report r
    join app_user o on o.tenant_id = ${t} and o.id = r.owner_id
    left join app_user b on b.tenant_id = ${t} and b.id = r.draft_by
    left join report_subscription n on n.tenant_id = ${t} and n.report_id = r.id and n.user_id = ${userId}::uuid
    where r.tenant_id = ${t} and r.deleted_at is null and (${id}::uuid is null or r.id = ${id}::uuid)
    order by r.folder, r.title, r.id`.execute(db);
  return rows;
}

function rightOn({ principal }: Work, { owner_id, rights }: Row): ReportRight | null {
  return owner_id === principal.userId ? 'share' : mostOf(rights);
}

export async function listReports(work: Work): Promise<{ items: ReportEntry[] }> {
  const rows = await rowsOf(work, null);
  return { items: rows.flatMap((row) => entryOf(work, row) ?? []) };
}

function entryOf(work: Work, row: Row): ReportEntry | null {
  const may = rightOn(work, row);
  if (!may) return null;
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    folder: row.folder,
    owner: { id: row.owner_id, name: row.owner_name },
    may,
    hasDraft: row.draft !== null && includes(may, 'edit'),
    isSubscribed: row.rhythm !== null,
    changedAt: row.changed_at.toISOString(),
  };
}

/** A report. Refuses one that the asker may not see as not found, and what he may not do with it. */
export async function getReport(work: Work, id: string, asked: ReportRight = 'view'): Promise<WireReport> {
  const [row] = await rowsOf(work, id);
  const entry = row && entryOf(work, row);
  if (!row || !entry) refuse(refusals.notFound);
  if (!includes(entry.may, asked)) refuse(refusals.forbidden);
  return {
    ...entry,
    edition: row.edition,
    document: readDocument(row.document),
    draft:
      row.draft && entry.hasDraft
        ? { ...row.draft, document: readDocument(row.draft.document), by: row.draft_by }
        : null,
    shares: await sharesOf(work, id),
    subscription: row.rhythm && { rhythm: row.rhythm, at: row.send_at! },
    version: Number(row.version),
  };
}

async function sharesOf({ db, principal }: Work, id: string): Promise<WireReport['shares']> {
  const { tenantId: t } = principal;
  const { rows } = await sql<{
    may: ReportRight;
    user_id: string | null;
    user_name: string;
    team_id: string | null;
    team_name: string;
  }>`
    select s.may, s.user_id, u.name as user_name, s.team_id, g.name as team_name
    from report_share s
    left join app_user u on u.tenant_id = ${t} and u.id = s.user_id
    left join team g on g.tenant_id = ${t} and g.id = s.team_id
    where s.tenant_id = ${t} and s.report_id = ${id} order by s.place`.execute(db);
  return rows.map(({ may, user_id, user_name, team_id, team_name }) => ({
    may,
    user: user_id === null ? null : { id: user_id, name: user_name },
    team: team_id === null ? null : { id: team_id, name: team_name },
  }));
}
