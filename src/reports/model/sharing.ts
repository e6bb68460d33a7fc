/** Who may do what with a report. What stands in it is always of the reader's own reach; these rights are about the report. */

export const reportRights = [
  'view',
  'fill',
  'export',
  'print',
  'schedule',
  'share',
  'design',
  'grant',
] as const;
export type ReportRight = (typeof reportRights)[number];

/** What people are usually given, each as the set of its rights. */
export const sharePresets = {
  viewer: ['view', 'print', 'schedule'],
  filler: ['view', 'fill', 'print', 'schedule'],
  editor: ['view', 'fill', 'export', 'print', 'schedule', 'share', 'design'],
  manager: [...reportRights],
} as const satisfies Record<string, readonly ReportRight[]>;
export type SharePreset = keyof typeof sharePresets;
export const sharePresetNames = Object.keys(sharePresets) as SharePreset[];

/** May the asker do this with the report? Every path asks here: screen, API, export, schedule, list. */
export function mayWith({ rights }: { rights: readonly ReportRight[] }, right: ReportRight): boolean {
  return rights.includes(right);
}

/**
 * Those who design a report or grant rights on it answer for it: its file goes to another organisation with them, and they
 * remove what others said under it.
 */
export function answersFor(report: { rights: readonly ReportRight[] }): boolean {
  return mayWith(report, 'design') || mayWith(report, 'grant');
}

/**
 * What everybody may do with a report that comes with the product: look at it and have it sent to himself; take it out of
 * the house, by file or by link, where he may do so with deals. Nobody changes it; he makes a copy of his own.
 */
export function shippedRights(mayTakeOut: boolean): ReportRight[] {
  return mayTakeOut ? ['view', 'export', 'print', 'schedule', 'share'] : ['view', 'print', 'schedule'];
}

/** All that several sets of rights give together, in their usual order. */
export function uniteRights(sets: readonly (readonly ReportRight[])[]): ReportRight[] {
  return reportRights.filter((right) => sets.some((rights) => rights.includes(right)));
}

/** The preset that gives exactly these rights; null for a set of one's own. */
export function presetOf(rights: readonly ReportRight[]): SharePreset | null {
  const united = uniteRights([rights]).join();
  return sharePresetNames.find((name) => uniteRights([sharePresets[name]]).join() === united) ?? null;
}

/** Whom a share is for: a person, a team with those below it, a role, or (nobody named) everybody. */
export type Receiver = { userId: string | null; teamId: string | null; roleId: string | null };
export type Share = Receiver & { rights: readonly ReportRight[] };

/**
 * The first right that the change gives to somebody, or takes from him, and that the granter does not hold himself; null
 * when all of it is his to give. Nobody grants what he does not hold, and nobody takes what he could not give back.
 */
export function beyondOwn(
  held: readonly ReportRight[],
  before: readonly Share[],
  after: readonly Share[],
): ReportRight | null {
  const [was, is] = [byReceiver(before), byReceiver(after)];
  const changed = [...new Set([...was.keys(), ...is.keys()])].flatMap((receiver) => {
    const [old, now] = [was.get(receiver) ?? [], is.get(receiver) ?? []];
    return reportRights.filter((right) => old.includes(right) !== now.includes(right));
  });
  return reportRights.find((right) => changed.includes(right) && !held.includes(right)) ?? null;
}

function byReceiver(shares: readonly Share[]): Map<string, ReportRight[]> {
  const groups = Map.groupBy(shares, ({ userId, teamId, roleId }) => [userId, teamId, roleId].join());
  return new Map([...groups].map(([key, group]) => [key, uniteRights(group.map(({ rights }) => rights))]));
}
