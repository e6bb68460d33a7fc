/** What is seen of one thing that is watched, by whoever asks. */
import type { Column } from '../../../insights/model/answer.ts';
import type { Sight } from '../../model/watch/judge.ts';

export type Seen = Omit<Sight, 'last'> & {
  /** The record, the value of the group, or `total`. */
  key: string;
  title: string;
  record: { object: string; id: string } | null;
  /** Who answers for it: of a record, or of the person or team whose group it is. */
  held: { ownerId: string | null; teamId: string | null } | null;
};

export type Sights = {
  /** The unit of the numbers; null where there are none. */
  unit: Column['unit'];
  seen: readonly Seen[];
};

/** The key and the title of what is watched as a whole. */
export const total = 'total';
