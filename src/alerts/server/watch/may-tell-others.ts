import { scopeOf, type Principal } from '../../../platform/model/principal.ts';

/** Others are told, and asked to approve, by those who lead a team or design automations. */
export function mayTellOthers(principal: Principal): boolean {
  return (
    scopeOf(principal, 'deal', 'supervise') !== null || scopeOf(principal, 'automation', 'design') !== null
  );
}
