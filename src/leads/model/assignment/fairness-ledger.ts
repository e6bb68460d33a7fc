/**
 * Who received what he was due. The ledger is written in pages: on each page the same reps stand with the same capacity,
 * and a new one begins whenever somebody joins, leaves, goes on leave or takes more or less. What a page received is
 * due to its reps by their capacity; so a joiner begins with a deficit of 0, and whoever comes back from leave, too.
 */

/** One rep on one page. */
export type LedgerLine = {
  pageId: string;
  userId: string;
  capacity: number;
  /** Leads, the sum of their weights, and how many of them were top leads. */
  received: number;
  receivedWeight: number;
  receivedTop: number;
};

/** A rep over all pages. */
export type LedgerAccount = {
  received: number;
  receivedWeight: number;
  receivedTop: number;
  /** The weight that his capacity would have earned him. */
  dueWeight: number;
};

export type Ledger = {
  totalWeight: number;
  accounts: Map<string, LedgerAccount>;
  /** Capacity on the page in use, by person. */
  capacities: ReadonlyMap<string, number>;
  totalCapacity: number;
};

/** Sums pages up. `capacities` are those of the page in use. */
export function openLedger(lines: readonly LedgerLine[], capacities: ReadonlyMap<string, number>): Ledger {
  const ledger: Ledger = { totalWeight: 0, accounts: new Map(), capacities, totalCapacity: 0 };
  turnPage(ledger, capacities);
  for (const page of Map.groupBy(lines, (line) => line.pageId).values()) {
    const weight = page.reduce((sum, line) => sum + line.receivedWeight, 0);
    const capacity = page.reduce((sum, line) => sum + line.capacity, 0);
    ledger.totalWeight += weight;
    for (const line of page) {
      const account = accountOf(ledger, line.userId);
      account.received += line.received;
      account.receivedWeight += line.receivedWeight;
      account.receivedTop += line.receivedTop;
      account.dueWeight += capacity === 0 ? 0 : (weight * line.capacity) / capacity;
    }
  }
  return ledger;
}

/** Begins a new page: these capacities are due from now on what comes from now on. */
export function turnPage(ledger: Ledger, capacities: ReadonlyMap<string, number>): void {
  ledger.capacities = capacities;
  ledger.totalCapacity = [...capacities.values()].reduce((sum, capacity) => sum + capacity, 0);
}

/** Books a lead on the page in use: the receiver has it, and everybody on the page was due his part of it. */
export function creditTo(ledger: Ledger, userId: string, { weight, isTop }: Credit): void {
  const account = accountOf(ledger, userId);
  account.received += 1;
  account.receivedWeight += weight;
  if (isTop) account.receivedTop += 1;
  ledger.totalWeight += weight;
  if (ledger.totalCapacity === 0) return;
  for (const [due, capacity] of ledger.capacities) {
    accountOf(ledger, due).dueWeight += (weight * capacity) / ledger.totalCapacity;
  }
}

export type Credit = { weight: number; isTop: boolean };

/**
 * Capacity share less received share, −1 … 1: what a rep is owed of all that was given out (funnel.md §10). The deficits
 * of all reps add up to 0.
 */
export function deficitOf(ledger: Ledger, userId: string): number {
  const account = ledger.accounts.get(userId);
  if (!account || ledger.totalWeight === 0) return 0;
  return (account.dueWeight - account.receivedWeight) / ledger.totalWeight;
}

/** How many top leads a rep received. */
export function topLeadsOf(ledger: Ledger, userId: string): number {
  return ledger.accounts.get(userId)?.receivedTop ?? 0;
}

/**
 * Jain's index of received ÷ due over the reps that were due something: 1 when all are treated alike, 1 ÷ n when one has
 * everything; null where nothing was due (R. Jain et al., DEC-TR-301).
 */
export function jainOf(ledger: Ledger): number | null {
  const due = [...ledger.accounts.values()].filter((account) => account.dueWeight > 0);
  return jainIndex(due.map((account) => account.receivedWeight / account.dueWeight));
}

/** (Σx)² ÷ (n·Σx²); null for no numbers, or zeros only. */
export function jainIndex(shares: readonly number[]): number | null {
  const sum = shares.reduce((all, share) => all + share, 0);
  const squares = shares.reduce((all, share) => all + share * share, 0);
  return squares === 0 ? null : (sum * sum) / (shares.length * squares);
}

function accountOf(ledger: Ledger, userId: string): LedgerAccount {
  const known = ledger.accounts.get(userId);
  if (known) return known;
  const opened = { received: 0, receivedWeight: 0, receivedTop: 0, dueWeight: 0 };
  ledger.accounts.set(userId, opened);
  return opened;
}
