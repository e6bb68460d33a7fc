export type OpenDeal = { id: string; ownerId: string | null; changedAt: Date };

/**
 * The deal a thread with a customer belongs to: of the open deals of his account those of the mailbox's owner come
 * first, and among them the one last worked on; those of others count only when there is just one. None is chosen
 * where several colleagues have one each: a person says it then.
 */
export function chooseDeal(deals: readonly OpenDeal[], ownerId: string): string | null {
  const own = deals
    .filter((deal) => deal.ownerId === ownerId)
    .toSorted((a, b) => b.changedAt.getTime() - a.changedAt.getTime());
  return own[0]?.id ?? (deals.length === 1 ? deals[0]!.id : null);
}
