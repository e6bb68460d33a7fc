import type { ReadFieldId } from '../finding.ts';

/** A pasted text and what a person would write into the form after reading it. */
export type PastedSample = {
  text: string;
  /** Who sells, where the text is a chat. */
  ownNames?: readonly string[];
  /** The need is told by a part of it. */
  told: Partial<Record<ReadFieldId, string>>;
};
