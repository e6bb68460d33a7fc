/** What is being jotted down: the text, what it proposes, what the person made of it, and its saving. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { activityContract } from '../../activities/model/contract.ts';
import { useMe } from '../../identity/web/index.ts';
import {
  callContract,
  callOrKeep,
  dropDraft,
  keepDraft,
  notify,
  readDraft,
  useFreshReads,
  useSending,
  useText,
} from '../../platform/web/index.ts';
import { jottingContract } from '../model/contract.ts';
import { aboutOf, bodyOf, fieldsOf, type JottingFields } from './jotting-fields.ts';
import { keepText } from './kept-texts.ts';
import type { About } from './about-at.ts';
import { jottingTexts } from './texts.ts';

const draftKey = 'jotting';
const stale = ['timeline', 'deals', 'tasks', 'work-queue', 'talks', 'contacts', 'accounts', 'leads'];

export function useJotting(about: About | null, onDone: () => void) {
  const [text, setText] = useState(() => String(readDraft(draftKey)?.['text'] ?? ''));
  const [changed, setChanged] = useState<Partial<JottingFields>>({});
  const [measure, setMeasure] = useState(() => ({ since: Date.now(), keys: 0 }));
  const asked = useCalmed(text.trim());
  const {
    data: proposals,
    error,
    isFetching,
  } = useQuery({
    queryKey: ['jotting-proposals', asked, about],
    queryFn: ({ signal }) =>
      callContract(jottingContract.proposeJotting, { body: { text: asked, about }, signal }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    retry: false,
    networkMode: 'always',
    gcTime: 0,
  });
  const read = text.trim() === '' ? undefined : proposals;
  const clear = (): void => {
    dropDraft(draftKey);
    setText('');
    setChanged({});
    setMeasure({ since: Date.now(), keys: 0 });
  };
  return {
    text,
    write: (next: string): void => {
      setText(next);
      keepDraft(draftKey, { text: next });
    },
    proposals: read,
    isReading: isFetching || asked !== text.trim(),
    isAway: error !== null,
    fields: { ...fieldsOf(read), ...changed },
    change: (part: Partial<JottingFields>): void => setChanged((now) => ({ ...now, ...part })),
    countKey: (): void => setMeasure((now) => ({ ...now, keys: now.keys + 1 })),
    measured: () => ({ seconds: Math.round((Date.now() - measure.since) / 1000), keys: measure.keys }),
    done: (): void => {
      clear();
      onDone();
    },
  };
}

export type Jotting = ReturnType<typeof useJotting>;

/** The text once typing has rested. */
function useCalmed(text: string): string {
  const [calmed, setCalmed] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setCalmed(text), 250);
    return () => clearTimeout(timer);
  }, [text]);
  return calmed;
}

/** Saves what was confirmed; `confirm`: a reminder at the gate that was read. */
export function useSavingJotting(jotting: Jotting) {
  const t = useText(jottingTexts);
  const refresh = useFreshReads(stale);
  const undo = async (id: string): Promise<void> => {
    await callContract(jottingContract.undoJotting, { params: { id } });
    notify({ tone: 'good', title: t('undone') });
    await refresh();
  };
  const failing = useSending<null, string>({
    send: (id) => undo(id).then(() => null),
    failed: (title) => ({ title }),
  });
  return useSending({
    send: async ({ confirm, change = {} }: { confirm?: string; change?: Partial<JottingFields> }) => {
      const measured = jotting.measured();
      const body = bodyOf(jotting.text, { ...jotting.fields, ...change }, jotting.proposals, measured)!;
      const saved = await callContract(jottingContract.saveJotting, { body, ...(confirm && { confirm }) });
      const title = t(saved.movedTo ? 'savedAndMoved' : 'saved', { seconds: measured.seconds });
      notify({ tone: 'good', title, undo: () => void failing.send(saved.id) });
    },
    stale,
    onDone: jotting.done,
  });
}

/** Without a network: a plain follow-up in the outbox where the record is known, else a text that waits on this device. */
export function useKeepingJotting(jotting: Jotting, about: About | null) {
  const t = useText(jottingTexts);
  const { userId } = useMe();
  return useSending({
    send: async () => {
      const known = aboutOf(jotting.fields) ?? about;
      const body = jotting.text.trim();
      if (!known) return keepText(userId, body);
      const at = new Date().toISOString();
      await callOrKeep(
        activityContract.addNote,
        { body: { ...known, kind: 'note', body, at, mentions: [] } },
        { title: body, href: `/${known.object}s/${known.id}` },
      );
    },
    said: () => t('keptForLater'),
    onDone: jotting.done,
  });
}
