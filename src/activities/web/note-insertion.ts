/** The way for other parts of a page to put words into the box in which a follow-up is written. */
import { useEffect, useEffectEvent } from 'react';
import { keepDraft, readDraft } from '../../platform/web/index.ts';

type Subject = { object: string; id: string };
type Take = (words: string) => void;

/** The boxes that are on the page, by the draft they keep. */
const boxes = new Map<string, Take>();

export function noteDraftKey({ object, id }: Subject): string {
  return `note.${object}.${id}`;
}

/** Puts words behind what is written about a record; where no box is open they wait in its draft. */
export function insertIntoNote(subject: Subject, words: string): void {
  const key = noteDraftKey(subject);
  const take = boxes.get(key);
  if (take) take(words);
  else keepDraft(key, { body: behind(String(readDraft(key)?.['body'] ?? ''), words) });
}

/** For the box: `take` is handed the words that come in while it is open. */
export function useInsertedWords(subject: Subject, take: Take): void {
  const key = noteDraftKey(subject);
  const hand = useEffectEvent(take);
  useEffect(() => {
    const own: Take = (words) => hand(words);
    boxes.set(key, own);
    return () => {
      if (boxes.get(key) === own) boxes.delete(key);
    };
  }, [key]);
}

export function behind(written: string, words: string): string {
  return written.trim() === '' ? words : `${written.trimEnd()}\n${words}`;
}
