import type { Work } from '../../platform/server/index.ts';
import { allowedDiscount } from '../model/discount-allowance.ts';
import { readQuoteRules } from './design/quote-rules.ts';

/** The largest discount over all that somebody gives on his own word, in hundredths of a percent; null: any. */
export async function allowanceOf(work: Work, userId: string | null): Promise<number | null> {
  const { rules } = await readQuoteRules(work);
  return allowedDiscount(rules.allowances, userId === null ? new Set() : await rolesOf(work, userId));
}

async function rolesOf({ db, principal }: Work, userId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('user_role')
    .select('role_id')
    .where('tenant_id', '=', principal.tenantId)
    .where('user_id', '=', userId)
    .execute();
  return new Set(rows.map(({ role_id }) => role_id));
}
