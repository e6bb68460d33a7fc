import type { Endpoint } from '../../model/contract.ts';

type Limited = { rateLimit?: { max: number; timeWindow: string } };

/** What an endpoint's route is told of how often one address may call it. */
export function callsLimited({ callsAMinute: max }: Pick<Endpoint, 'callsAMinute'>): Limited {
  return max === undefined ? {} : { rateLimit: { max, timeWindow: '1 minute' } };
}
