/** What the catalogue knows of the products on lines. */
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { QuoteLine } from '../../model/quote-line.ts';
import { quoteRefusals } from '../../model/refusals.ts';
import type { KeptLine } from './kept-lines.ts';

/** The lines with what their products cost today. Refuses products that are gone. */
export async function priceLines(work: Work, lines: readonly QuoteLine[]): Promise<KeptLine[]> {
  const ids = new Set(lines.flatMap(({ productId }) => productId ?? []));
  const known = await productsAmong(work, [...ids]);
  return lines.map((line, at) => {
    if (line.productId && !known.has(line.productId))
      refuse(quoteRefusals.productUnknown, { line: at + 1 }, []);
    return { ...line, unitCost: null, floorPrice: null };
  });
}

async function productsAmong({ db, principal }: Work, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('product')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', 'in', [...ids])
    .where('deleted_at', 'is', null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}
