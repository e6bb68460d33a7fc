/** A rule whose author left, or lost a right that it needs, pauses at once. */
import { findPrincipal } from '../../identity/server/index.ts';
import type { Reaction, Work } from '../../platform/server/index.ts';
import type { RunReason } from '../model/run.ts';
import { rightsLackingOf } from './check-definition.ts';
import { pauseRule } from './pause-rule.ts';
import { activeRules, type KeptRule } from './rule-queries.ts';

export const authorReactions: readonly Reaction[] = ['user.*', 'role.*'].map((on) => ({
  on,
  name: `pause-automations-${on}`,
  reactToAll: (work: Work) => pauseWithoutAuthor(work),
}));

async function pauseWithoutAuthor(work: Work): Promise<void> {
  for (const rule of await activeRules(work)) {
    const reason = await faultOfAuthor(work, rule);
    if (reason) await pauseRule(work, rule, reason);
  }
}

async function faultOfAuthor(work: Work, { authorId, definition }: KeptRule): Promise<RunReason | null> {
  const { tenantId } = work.principal;
  const asked = { tenantId, userId: authorId, kind: 'user' as const, credentialId: authorId };
  const author = await findPrincipal(work.db, asked);
  if (!author) return 'author_gone';
  const lacking = rightsLackingOf({ ...work, principal: author }, definition);
  return lacking.length > 0 ? 'author_lacks_right' : null;
}
