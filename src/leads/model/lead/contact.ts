/** What counts as talking to a lead, and what it changes. */
import { noteKinds, type NoteKind } from '../../../activities/model/contract.ts';

/** Kinds of note that are a contact: everything but a remark of one's own. */
export const contactKinds = noteKinds.filter((kind): kind is Exclude<NoteKind, 'note'> => kind !== 'note');
export type ContactKind = (typeof contactKinds)[number];

export function isContact(kind: string): kind is ContactKind {
  return (contactKinds as readonly string[]).includes(kind);
}

type Moments = {
  createdAt: Date;
  acceptedAt: Date | null;
  firstContactAt: Date | null;
  lastContactAt: Date | null;
};

/**
 * The moments of a lead after a contact at `at` that was written down `now`: the first contact is never before the lead
 * came, the last one never goes back, and whoever talks to a lead has accepted it.
 */
export function momentsAfterContact(
  before: Moments,
  at: Date,
  now: Date,
): { acceptedAt: Date; firstContactAt: Date; lastContactAt: Date } {
  const counted = later(at, before.createdAt);
  return {
    acceptedAt: before.acceptedAt ?? now,
    firstContactAt:
      before.firstContactAt && before.firstContactAt <= counted ? before.firstContactAt : counted,
    lastContactAt: before.lastContactAt ? later(before.lastContactAt, counted) : counted,
  };
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
