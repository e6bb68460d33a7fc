/** How much discount somebody gives on his own word; more needs an approval before the quote goes to the customer. */
import { z } from 'zod';
import { idSchema } from '../../platform/model/identifier.ts';

/** A discount over all in hundredths of a percent. */
const most = z.int().min(0).max(10_000);

export const allowancesSchema = z.strictObject({
  /** For those none of whose roles is named; null: any discount. */
  usual: most.nullable(),
  roles: z.array(z.strictObject({ roleId: idSchema, most: most.nullable() })).max(50),
});
export type Allowances = z.output<typeof allowancesSchema>;

export const usualAllowances: Allowances = { usual: null, roles: [] };

/**
 * The largest discount that somebody with these roles gives on his own word, in hundredths of a percent: the widest of
 * his roles that are named, else the usual one. Null: any.
 */
export function allowedDiscount({ usual, roles }: Allowances, roleIds: ReadonlySet<string>): number | null {
  const own = roles.filter(({ roleId }) => roleIds.has(roleId)).map((role) => role.most);
  if (own.length === 0) return usual;
  return own.includes(null) ? null : Math.max(...own.map(Number));
}

/** Is the discount of a whole quote more than allowed? Just as much is not. */
export function isAboveAllowance(discountRate: bigint | null, allowed: number | null): boolean {
  return allowed !== null && discountRate !== null && discountRate > BigInt(allowed);
}
