/** A piece of the demo's playbook, and the stages that pieces are for. */
import type { Family, PieceScope } from '../../../src/playbook/model/piece.ts';
import type { StageKey, TeamKey, UserKey } from '../demo-world.ts';

export type DemoPiece = {
  family: Family;
  title: string;
  body: string;
  tags: readonly string[];
  stages: readonly StageKey[];
  author: UserKey;
  scope: PieceScope;
  team?: TeamKey;
  /** An earlier version, as it was before it was improved. */
  before?: string;
  link?: string;
  file?: { name: string; content: string };
  /** How often it is used in a stay that goes on, and in one that does not. */
  used: readonly [ahead: number, notAhead: number];
};

export const talk: StageKey = 'stage:sales-talk';
export const need: StageKey = 'stage:sales-need';
export const quote: StageKey = 'stage:sales-quote';
export const negotiation: StageKey = 'stage:sales-negotiation';
export const due: StageKey = 'stage:renewal-due';
export const review: StageKey = 'stage:renewal-review';
export const renewalQuote: StageKey = 'stage:renewal-quote';
export const contract: StageKey = 'stage:renewal-contract';

type Words = Omit<DemoPiece, 'author' | 'scope'> & Partial<Pick<DemoPiece, 'author' | 'scope'>>;

/** Kept by sales operations for everybody, unless told. */
export const piece = (words: Words): DemoPiece => ({
  author: 'user:su-jing',
  scope: 'organisation',
  ...words,
});
