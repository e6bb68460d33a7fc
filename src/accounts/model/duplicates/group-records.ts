/** Pairs of records that look the same, gathered into groups. */

export type Pair = { one: string; other: string; score: number; reasons: readonly string[] };

export type RecordGroup = {
  recordIds: string[];
  /** How sure the least sure of its records is. */
  score: number;
  reasons: string[];
};

/** Records that are joined by pairs, directly or through others; the surest groups first. */
export function groupRecords(pairs: readonly Pair[]): RecordGroup[] {
  const leaders = new Map<string, string>();
  const leaderOf = (id: string): string => {
    const above = leaders.get(id) ?? id;
    if (above === id) return id;
    const leader = leaderOf(above);
    leaders.set(id, leader);
    return leader;
  };
  for (const { one, other } of pairs) leaders.set(leaderOf(one), leaderOf(other));
  const groups = Map.groupBy(pairs, ({ one }) => leaderOf(one));
  return [...groups.values()].map(groupOf).toSorted((a, b) => b.score - a.score);
}

function groupOf(pairs: readonly Pair[]): RecordGroup {
  const surest = new Map<string, number>();
  for (const { one, other, score } of pairs) {
    for (const id of [one, other]) surest.set(id, Math.max(score, surest.get(id) ?? 0));
  }
  const byScore = pairs.toSorted((a, b) => b.score - a.score);
  return {
    recordIds: [...surest.keys()].toSorted(),
    score: Math.min(...surest.values()),
    reasons: [...new Set(byScore.flatMap(({ reasons }) => reasons))],
  };
}
