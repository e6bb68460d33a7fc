import { sql } from 'kysely';
import { accountKind } from '../../accounts/server/index.ts';
import type { Field } from '../../platform/model/fields.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { openKind, visibleRows } from '../../records/server/index.ts';
import type { Segment } from '../model/choose-price.ts';
import { catalogRefusals } from '../model/refusals.ts';

/**
 * What the account is like, as price books ask: its values of fields with options, those the asker may not see among them,
 * since a price does not depend on who asks. Refuses as not found an account the asker does not see.
 */
export async function segmentOfAccount(work: Work, accountId: string): Promise<Segment> {
  return (await findSegment(work, accountId)) ?? refuse(refusals.notFound);
}

/** The same for rules that price what exists already: of an account out of the asker's reach nothing is known. */
export async function knownSegment(work: Work, accountId: string): Promise<Segment> {
  return (await findSegment(work, accountId)) ?? {};
}

async function findSegment(work: Work, accountId: string): Promise<Segment | undefined> {
  const { rows } = await sql<{ row: Record<string, unknown> }>`
    select to_jsonb(r) as row from account as r
    where r.tenant_id = ${work.principal.tenantId} and r.id = ${accountId} and r.deleted_at is null
      and ${visibleRows(work, accountKind, 'read')}`.execute(work.db);
  const row = rows[0]?.row;
  if (!row) return undefined;
  const custom = (row['custom'] ?? {}) as Record<string, unknown>;
  const standard = accountKind.catalogue.fields
    .filter((field) => field.options)
    .map((field) => [field.id, row[field.column!]] as const);
  const own = Object.entries(custom).map(([key, value]) => [`custom.${key}`, value] as const);
  return Object.fromEntries(
    [...standard, ...own].filter(([, value]) => typeof value === 'string'),
  ) as Segment;
}

/** Refuses a segment that no account can be in: a field without options, or a value that is none of them. */
export async function requireSegment(work: Work, field: string, value: string): Promise<void> {
  const { fields } = await openKind(work, accountKind);
  const asked = fields.find((one) => one.id === field);
  if (!asked || !hasOption(asked, value)) refuse(catalogRefusals.segmentUnknown);
}

function hasOption({ options = [] }: Field, value: string): boolean {
  return options.some((option) => option.value === value);
}
