/** To which addresses outside the organisation reports may go. Pure. */
import { z } from 'zod';

const domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(?=.{3,200}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/);

export const outsideRulesSchema = z.strictObject({
  addresses: z.array(z.email().max(200).toLowerCase()).max(200),
  domains: z.array(domain).max(100),
});
export type OutsideRules = z.output<typeof outsideRulesSchema>;

/** Nobody, until somebody says so. */
export const usualOutsideRules: OutsideRules = { addresses: [], domains: [] };

/** The addresses that are not allowed: neither named, nor of a domain that is. */
export function notAllowed({ addresses, domains }: OutsideRules, asked: readonly string[]): string[] {
  return asked.filter(
    (address) =>
      !addresses.includes(address) && !domains.includes(address.slice(address.lastIndexOf('@') + 1)),
  );
}
