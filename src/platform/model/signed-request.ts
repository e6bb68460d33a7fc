/** Requests between servers that prove who sent them and when: `event.timestamp.body`, signed with the source's secret. */

export const signatureHeaders = {
  event: 'x-mingdou-event',
  timestamp: 'x-mingdou-timestamp',
  signature: 'x-mingdou-signature',
} as const;

const mostSecondsOff = 300;

/** What is signed, before the body: the sender's own number of the event (or nothing) and the seconds since 1970. */
export function signedHead(event: string, timestamp: string): string {
  return `${event}.${timestamp}.`;
}

/** Is the time the sender says within five minutes of ours? */
export function isTimely(timestamp: string, now: Date): boolean {
  if (!/^\d{9,12}$/.test(timestamp)) return false;
  return Math.abs(now.getTime() / 1000 - Number(timestamp)) <= mostSecondsOff;
}
