import { createContext } from 'react';
import type { CommentPlace } from '../../model/comments/place.ts';

/** Where on a report something is said; its parameters are those that are chosen there. */
export type SpokenOf = Omit<CommentPlace, 'params'>;

export type Talk = {
  /** Opens what was said, with a new comment about this. */
  say: (about: SpokenOf) => void;
  /** How many comments there are about a block. */
  countOn: (block: string) => number;
};

/** What colleagues say to each other on this page; null where nothing is said: by links, on walls, with somebody's eyes. */
export const TalkContext = createContext<Talk | null>(null);
