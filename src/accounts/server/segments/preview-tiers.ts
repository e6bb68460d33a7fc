import type { Work } from '../../../platform/server/index.ts';
import { covers, scopeOf } from '../../../platform/model/principal.ts';
import type { SegmentPreview } from '../../model/segments/contract.ts';
import type { SegmentRules } from '../../model/segments/segment-rules.ts';
import { judgePage, termsOf, type Judged, type PurchaseSource } from './judge-accounts.ts';
import { requireKnownConditions } from './segment-rules.ts';

const mostSamples = 5;

/**
 * Who would be in which tier by these rules; nothing is written. Counts speak of all accounts, names only of those the
 * asker may see. Refuses rules that could not be saved.
 */
export async function previewTiers(
  work: Work,
  purchasesOf: PurchaseSource,
  rules: SegmentRules,
): Promise<SegmentPreview> {
  await requireKnownConditions(work, rules.tiers);
  await work.elevate();
  const terms = await termsOf(work, rules, purchasesOf);
  const ids = [...rules.tiers.map(({ id }) => id), null];
  const tiers = new Map(ids.map((tierId) => [tierId, emptyTier(tierId)]));
  const answer = { accounts: 0, moving: 0 };
  for (let after: string | null = null; ;) {
    const page: Judged[] = await judgePage(work, terms, after);
    if (page.length === 0) break;
    for (const one of page) {
      answer.accounts += 1;
      if (isMoving(one)) answer.moving += 1;
      count(work, tiers, one);
    }
    after = page.at(-1)!.account.id;
  }
  return { ...answer, tiers: [...tiers.values()] };
}

type PreviewTier = SegmentPreview['tiers'][number];

function emptyTier(tierId: string | null): PreviewTier {
  return { tierId, count: 0, before: 0, arriving: 0, samples: [] };
}

function isMoving({ before, after }: Judged): boolean {
  return before.segmentId !== after.segmentId;
}

function count(work: Work, tiers: ReadonlyMap<string | null, PreviewTier>, judged: Judged): void {
  const { account, before, after } = judged;
  const left = tiers.get(before.segmentId);
  if (left) left.before += 1;
  const tier = tiers.get(after.segmentId)!;
  tier.count += 1;
  if (isMoving(judged)) tier.arriving += 1;
  if (!isVisible(work, account)) return;
  const sample = { id: account.id, name: String(account.values['name']), isMoving: isMoving(judged) };
  if (tier.samples.length < mostSamples) tier.samples.push(sample);
  else if (sample.isMoving) {
    const staying = tier.samples.findIndex((one) => !one.isMoving);
    if (staying >= 0) tier.samples[staying] = sample;
  }
}

function isVisible({ principal }: Work, held: Judged['account']): boolean {
  const scope = scopeOf(principal, 'account', 'read');
  return scope !== null && covers(principal, scope, held);
}
