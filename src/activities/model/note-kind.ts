/** What a note is a note of: a talk by its channel, or a note for oneself. */
export const noteKinds = ['note', 'call', 'visit', 'wechat', 'email', 'meeting'] as const;
export type NoteKind = (typeof noteKinds)[number];
