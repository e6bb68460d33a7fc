import { type Dispatch, type SetStateAction, useState } from 'react';

/** What is being drawn, how to change it, and whether it differs from what it began as. */
export function useDraft<Draft>(
  start: Draft | (() => Draft),
): [draft: Draft, change: Dispatch<SetStateAction<Draft>>, isChanged: boolean] {
  const [first] = useState(start);
  const [draft, setDraft] = useState(first);
  return [draft, setDraft, JSON.stringify(draft) !== JSON.stringify(first)];
}
