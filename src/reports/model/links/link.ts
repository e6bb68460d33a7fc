/** A link by which a report is read without an account: on a screen in the office, or by a person outside. */

export const linkUses = ['screen', 'person'] as const;
export type LinkUse = (typeof linkUses)[number];

/** So many days a link is good at most: a screen hangs for long, a person reads soon. */
export const longestDays: Readonly<Record<LinkUse, number>> = { screen: 366, person: 90 };

/** The purpose under which the open links of reports are kept. */
export const linkPurpose = 'report';

/** So many wrong passwords in a row are tried before the link rests. */
export const mostFailures = 5;
const restMs = 15 * 60_000;

/** Until when no password is tried after so many wrong ones in a row; null: the next may be tried at once. */
export function restsUntil(failures: number, now: Date): Date | null {
  return failures >= mostFailures ? new Date(now.getTime() + restMs) : null;
}

/** How long one visit lasts in the log: who asks again within it is not noted again. */
export const visitMs = 30 * 60_000;
