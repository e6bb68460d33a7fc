/** What the learned score knows of a lead: its traits when it was judged first, and how it ended. */

/** Trait → value: `source` → `exhibition`. A trait that nobody told is absent. */
export type Traits = Readonly<Record<string, string>>;

export type DecidedLead = {
  createdAt: Date;
  /** When it was won or lost. */
  decidedAt: Date;
  won: boolean;
  traits: Traits;
};

/** So many won and so many lost leads are needed before anything is learned. */
export const leastOfEach = 20;

export type HistoryCount = { won: number; lost: number };

export function countHistory(history: readonly DecidedLead[]): HistoryCount {
  const won = history.filter((lead) => lead.won).length;
  return { won, lost: history.length - won };
}

/** Is there enough history to learn from? Otherwise the rules alone decide. */
export function isEnough({ won, lost }: HistoryCount): boolean {
  return won >= leastOfEach && lost >= leastOfEach;
}
