/** What speaks for a deal at a gate, asked in one statement; whoever asks, it is the same. */
import { sql } from 'kysely';
import { accountKind } from '../../../accounts/server/index.ts';
import type { Field } from '../../../platform/model/fields.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { systemPrincipal, type Work } from '../../../platform/server/index.ts';
import { openKind, type RecordKind } from '../../../records/server/index.ts';
import type { BuyingRole } from '../../model/process/buying-role.ts';
import type { Evidence } from '../../model/process/judge-move.ts';
import type { ActivityKind } from '../../model/process/stage-process.ts';
import { dealKind } from '../deal-kind.ts';

/** All fields of deals and of accounts, those too that the asker does not see: a rule asks for them all the same. */
export type ProcessFields = Readonly<Record<'deal' | 'account', readonly Field[]>>;

export async function processFields(work: Work): Promise<ProcessFields> {
  const principal = systemPrincipal(work.principal.tenantId, work.principal.timeZone);
  const fieldsOf = async (kind: RecordKind) => (await openKind({ ...work, principal }, kind)).fields;
  return { deal: await fieldsOf(dealKind), account: await fieldsOf(accountKind) };
}

type Row = {
  deal_filled: string[];
  account_filled: string[] | null;
  roles: BuyingRole[] | null;
  activities: Partial<Record<ActivityKind, number>> | null;
  ticked: string[] | null;
  files: string[] | null;
  form: boolean;
  approved: string[] | null;
};

/** The evidence of a deal that the asker may read, as it is now; activities since `since`. An amount of 0 is none. */
export async function evidenceOf(
  { db, principal }: Work,
  deal: { id: string; amount: bigint },
  since: Date,
): Promise<Evidence> {
  const found =
    await sql<Row>`/* kept: deals.evidence */ select deal_filled, account_filled, roles, activities, ticked, files, approved,
      exists (select 1 from requirement_record q
        where q.tenant_id = ${principal.tenantId} and q.deal_id = ${deal.id}) as form
    from priv.process_evidence(${deal.id}, ${since})`.execute(db);
  const row = found.rows[0] ?? refuse(refusals.notFound);
  const filled = filledFields(dealKind, row.deal_filled);
  if (deal.amount === 0n) filled.delete('amount');
  return {
    filled: { deal: filled, account: filledFields(accountKind, row.account_filled ?? []) },
    roles: row.roles ?? [],
    activities: row.activities ?? {},
    ticked: new Set(row.ticked ?? []),
    files: row.files ?? [],
    form: row.form,
    approved: new Set(row.approved ?? []),
  };
}

/** Columns and custom fields that hold something, by the ids of their fields. */
export function filledFields({ catalogue }: RecordKind, names: readonly string[]): Set<string> {
  const ids = new Map(catalogue.fields.flatMap(({ id, column }) => (column ? [[column, id] as const] : [])));
  return new Set(names.map((name) => ids.get(name) ?? name));
}
