import { requireRight, type Work } from '../../../platform/server/index.ts';
import { checkGivenValues, openKind, type Values } from '../../../records/server/index.ts';
import { captureLead, type Captured } from '../capture/capture-lead.ts';
import { leadKind } from '../lead/lead-kind.ts';
import { getPool } from './pool-queries.ts';

/**
 * Puts somebody straight into a pool, in nobody's hands, unless he is a lead already: then it is one more touch of that
 * one, wherever it lies, and no id is told. Refuses a pool closed to the asker, wrong values and who cannot be reached.
 */
export async function createPoolLead(
  work: Work,
  poolId: string,
  body: Values,
): Promise<{ outcome: Captured['outcome']; leadId: string | null }> {
  requireRight(work, leadKind.object, 'create');
  await getPool(work, poolId);
  const given = await checkGivenValues(work, await openKind(work, leadKind), body);
  const { owner: _, team: __, source, medium, campaign, content, ...values } = given;
  const draft = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  const origin = { source, medium, campaign, content } as Record<string, string | null | undefined>;
  const touch = { channel: 'manual' as const, at: work.now, ...told(origin) };
  const { leadId, outcome } = await captureLead(work, draft, touch, { poolId });
  return { outcome, leadId: outcome === 'created' ? leadId : null };
}

function told(values: Record<string, string | null | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}
