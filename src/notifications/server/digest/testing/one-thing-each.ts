import type { DigestSource } from '../tell-digests.ts';

/** Everybody has one thing to do. */
export const oneThingEach: DigestSource = async (_, userIds) =>
  userIds.map((userId) => ({ userId, section: 'due', count: 1, text: '回电', href: '/tasks' }));
