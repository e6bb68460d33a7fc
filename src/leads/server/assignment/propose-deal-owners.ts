import { refusals, Refusal, type RefusalReason } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { dealKind } from '../../../deals/server/index.ts';
import { inWords, mayDo } from '../../../records/server/index.ts';
import type { WireProposal } from '../../model/assignment/deal-contract.ts';
import { namesOfPeople } from '../../../identity/server/index.ts';
import { wireCandidate } from './decision-queries.ts';
import { askedAbout, dealsToAssign, type DealToAssign } from './deals-to-assign.ts';
import { giveOut } from './decide-on-panel.ts';
import { readPanel } from './open-panel.ts';

/**
 * Whom the engine would give each of these deals, in their order, each decision knowing the ones before it, so that many
 * deals do not all go to the one person who suits best. Nothing is written. A deal that the asker does not see or may
 * not hand over is told as such, and no table is shown of it.
 */
export async function proposeDealOwners(
  work: Work,
  ids: readonly string[],
): Promise<{ items: WireProposal[] }> {
  const wanted = [...new Set(ids)];
  const deals = await dealsToAssign(work, wanted);
  await work.elevate();
  const panel = await readPanel(work, []);
  const owners = [...deals.values()].map(({ ownerId }) => ownerId);
  const names = await namesOfPeople(work, [...panel.members.keys(), ...owners]);
  const items: WireProposal[] = [];
  for (const id of wanted) items.push(await proposalFor(work, panel, names, { id, deal: deals.get(id) }));
  return { items };
}

type Wanted = { id: string; deal: DealToAssign | undefined };

async function proposalFor(
  work: Work,
  panel: Parameters<typeof giveOut>[0],
  names: ReadonlyMap<string, string>,
  { id, deal }: Wanted,
): Promise<WireProposal> {
  const person = (userId: string | null) =>
    userId === null ? null : { id: userId, name: names.get(userId) ?? '' };
  const told = { deal: { id, name: deal?.name ?? '' }, present: person(deal?.ownerId ?? null) };
  const refusal = refusalOf(work, deal);
  if (!deal || refusal) return { ...told, refusal, owner: null, sticky: null, candidates: [] };
  const { ownerId, sticky, candidates } = giveOut(panel, await askedAbout(work, deal));
  return {
    ...told,
    refusal: null,
    owner: person(ownerId),
    sticky,
    candidates: candidates.map((one) => wireCandidate(one, names)),
  };
}

function refusalOf(work: Work, deal: DealToAssign | undefined): WireProposal['refusal'] {
  if (!deal) return inSentence(work, refusals.notFound);
  return mayDo(work, dealKind, 'transfer', deal) ? null : inSentence(work, refusals.forbidden);
}

function inSentence(work: Work, reason: RefusalReason): NonNullable<WireProposal['refusal']> {
  return { code: reason.code, message: inWords(work, new Refusal(reason)) };
}
