/** A mail being written: kept as a draft while one writes, sent by a press, taken back within ten seconds. */
import { useEffect, useRef, useState } from 'react';
import {
  callContract,
  notify,
  uploadContract,
  useFreshReads,
  useSentence,
  useText,
} from '../../../platform/web/index.ts';
import { mailContract, type MailPerson, type WireMail } from '../../model/mail/mail-contract.ts';
import { mailTexts } from './texts.ts';

export type LetterText = {
  to: readonly MailPerson[];
  cc: readonly MailPerson[];
  subject: string;
  text: string;
};

type About = { object: string; id: string };
type Begun = { draft: WireMail | null; answers: string | null; text: LetterText };

const restMs = 2_000;
const stale = ['mail-drafts', 'timeline', 'mail-threads'];

/** What is written, the draft it is kept as, and what can be done with it. */
export function useLetter(about: About, begun: Begun) {
  const [text, setText] = useState(begun.text);
  const [draft, setDraft] = useState(begun.draft);
  const [saved, setSaved] = useState(JSON.stringify(begun.text));
  const [failure, setFailure] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  const saving = useRef<Promise<WireMail> | null>(null);
  const refresh = useFreshReads(stale);
  const isChanged = JSON.stringify(text) !== saved;

  const save = async (): Promise<WireMail> => {
    await saving.current?.catch(() => {});
    const body = { to: [...text.to], cc: [...text.cc], subject: text.subject, text: text.text };
    saving.current = keepLetter(about, begun.answers, draft, body);
    const kept = await saving.current;
    setDraft(kept);
    setSaved(JSON.stringify(text));
    return kept;
  };
  const guarded = async <T>(work: () => Promise<T>): Promise<T | null> => {
    setPending(true);
    setFailure(null);
    try {
      const result = await work();
      await refresh();
      return result;
    } catch (problem) {
      setFailure(problem);
      return null;
    } finally {
      setPending(false);
    }
  };
  useEffect(() => {
    if (!isChanged || isPending) return undefined;
    const timer = setTimeout(() => void save().catch(setFailure), restMs);
    return () => clearTimeout(timer);
  });
  return { text, setText, draft, isChanged, isPending, failure, save, guarded, setDraft };
}

function keepLetter(
  about: About,
  answers: string | null,
  draft: WireMail | null,
  body: { to: MailPerson[]; cc: MailPerson[]; subject: string; text: string },
): Promise<WireMail> {
  return draft
    ? callContract(mailContract.changeMailDraft, { params: { id: draft.id }, ifMatch: draft.version, body })
    : callContract(mailContract.draftMail, { body: { ...about, answers, ...body } });
}

export function attachFile(draft: WireMail, file: File): Promise<WireMail> {
  const form = new FormData();
  form.append('file', file, file.name);
  return uploadContract(mailContract.attachToMail, { params: { id: draft.id }, upload: form }, () => {});
}

/** Sends a kept mail off and offers to take it back while that is possible. */
export function useSendOff(): (draft: WireMail) => Promise<void> {
  const t = useText(mailTexts);
  const sentence = useSentence();
  const refresh = useFreshReads(stale);
  const takeBack = async (id: string): Promise<void> => {
    try {
      await callContract(mailContract.takeMailBack, { params: { id } });
      notify({ tone: 'good', title: t('takenBack') });
    } catch (problem) {
      notify({ tone: 'bad', title: sentence(problem) });
    }
    await refresh();
  };
  return async ({ id }) => {
    await callContract(mailContract.sendMail, { params: { id } });
    notify({ tone: 'good', title: t('onItsWay'), undo: () => void takeBack(id) });
  };
}
