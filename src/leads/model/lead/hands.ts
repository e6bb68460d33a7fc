/** Whose hands a lead is in: a person's, a pool's, or nobody's (the overflow queue). */
export type Hands = { ownerId: string | null; poolId: string | null };

export const moveCauses = [
  'created',
  'imported',
  'assigned',
  'claimed',
  'released',
  'recycled',
  'handed_over',
  'returned',
  'hand_on',
  'undone',
  'asked_again',
] as const;
/** Why a lead changed hands. */
export type MoveCause = (typeof moveCauses)[number];
