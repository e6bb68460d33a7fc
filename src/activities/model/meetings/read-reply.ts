import type ICAL from 'ical.js';
import type { Reply } from './meeting.ts';
import { parseIcs } from './parse-ics.ts';
import { textOf } from './read-ics.ts';

/** Somebody's answer to an invitation (RFC 5546, METHOD:REPLY). */
export type ReadReply = { uid: string; email: string; reply: Reply; sequence: number };

const replies: Readonly<Record<string, Reply>> = {
  accepted: 'accepted',
  declined: 'declined',
  tentative: 'tentative',
  'needs-action': 'none',
};

/** Who answers what to which meeting; null when the text is no reply of one person. */
export function readReply(text: string): ReadReply | null {
  const parsed = parseIcs(text);
  const [event] = parsed?.events ?? [];
  if (parsed?.method !== 'REPLY' || !event) return null;
  const attendees = event.getAllProperties('attendee');
  const [attendee] = attendees;
  const uid = textOf(event, 'uid');
  const reply = attendee && replies[String(attendee.getParameter('partstat') ?? '').toLowerCase()];
  const email = attendee ? addressOf(attendee) : '';
  if (attendees.length !== 1 || !reply || !uid || !email) return null;
  return { uid, email, reply, sequence: Number(event.getFirstPropertyValue('sequence') ?? 0) || 0 };
}

function addressOf(attendee: ICAL.Property): string {
  const value = attendee.getFirstValue();
  return typeof value === 'string'
    ? value
        .replace(/^mailto:/i, '')
        .trim()
        .toLowerCase()
    : '';
}
