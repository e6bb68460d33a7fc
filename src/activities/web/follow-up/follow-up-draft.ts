/** What is being written down of a talk, kept in this tab until it is saved. */
import { useState } from 'react';
import { dropDraft, keepDraft, readDraft, type Option } from '../../../platform/web/index.ts';
import type { FollowUp, FollowUpType } from '../../model/follow-up-type.ts';
import { noteDraftKey } from '../note-insertion.ts';

export type FollowUpDraft = {
  type: string;
  /** Null: not touched, so that the template of the type shows. */
  body: string | null;
  result: string | null;
  contact: Option | null;
  nextWhat: string;
  nextOn: string | null;
  mentions: readonly string[];
  /** The text is a pasted chat: who of its speakers is one of us. */
  ours: readonly string[] | null;
  files: readonly File[];
};

const blank = {
  body: null,
  result: null,
  contact: null,
  nextWhat: '',
  nextOn: null,
  mentions: [],
  ours: null,
  files: [],
};

export function useFollowUpDraft(subject: { object: string; id: string }, firstType: string) {
  const key = noteDraftKey(subject);
  const [draft, setDraft] = useState<FollowUpDraft>(() => {
    const kept = readDraft(key)?.['body'];
    return { ...blank, type: firstType, body: kept ? String(kept) : null };
  });
  return {
    draft,
    write: (part: Partial<FollowUpDraft>): void => {
      setDraft((now) => ({ ...now, ...part }));
      if (part.body !== undefined) keepDraft(key, { body: part.body });
    },
    /** Another type has other results. */
    chooseType: (type: string): void => setDraft((now) => ({ ...now, type, result: null })),
    clear: (): void => {
      dropDraft(key);
      setDraft((now) => ({ ...blank, type: now.type }));
    },
  };
}

/** The draft as the rules of its type read it. */
export function toldOf(
  { body, result, contact, nextWhat, nextOn }: FollowUpDraft,
  type: FollowUpType,
): FollowUp {
  const what = nextWhat.trim();
  return {
    body: body ?? type.template,
    resultId: result,
    contactId: contact?.id ?? null,
    nextStep: what || nextOn ? { what, dueOn: nextOn } : null,
  };
}
