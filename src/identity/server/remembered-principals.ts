/** Principals of sessions, remembered a moment, so that a page's burst of requests asks the rights once. */
import type { Principal } from '../../platform/model/principal.ts';

const rememberedMs = 1000;
/** Longer than the transaction that changes rights can take: it is asked for before that transaction commits. */
const unsettledMs = 10_000;

/** Organisations whose rights are being changed by this process, until when. */
const unsettled = new Map<string, number>();

/** From here until the change must have ended nothing of the organisation's people is remembered, what was is not used. */
export function rightsAreChanging(tenantId: string): void {
  unsettled.set(tenantId, Date.now() + unsettledMs);
}

function isUnsettled(tenantId: string): boolean {
  const until = unsettled.get(tenantId);
  if (until === undefined) return false;
  if (until > Date.now()) return true;
  unsettled.delete(tenantId);
  return false;
}

/** What this process remembers; a change of rights made by another one is seen after a second at the latest. */
export function rememberPrincipals() {
  const remembered = new Map<string, { principal: Principal; until: number }>();
  return {
    find: (secret: string): Principal | undefined => {
      const known = remembered.get(secret);
      if (!known || known.until <= Date.now() || isUnsettled(known.principal.tenantId)) return undefined;
      return known.principal;
    },
    remember: (secret: string, principal: Principal): void => {
      if (isUnsettled(principal.tenantId)) return void remembered.delete(secret);
      if (remembered.size > 10_000) remembered.clear();
      remembered.set(secret, { principal, until: Date.now() + rememberedMs });
    },
    forget: (secret: string): void => void remembered.delete(secret),
  };
}
