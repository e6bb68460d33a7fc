import { useRef, useState } from 'react';
import type { FieldFault } from '../../../platform/model/refusal.ts';
import {
  Button,
  callContract,
  callOrKeep,
  ErrorNotice,
  outboxTexts,
  SegmentedControl,
  TextArea,
  useLabel,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { activityContract } from '../../model/contract.ts';
import { followUpFaults, type FollowUpType } from '../../model/follow-up-type.ts';
import { followUpFaultLabels } from '../../model/refusals.ts';
import { behind, useInsertedWords } from '../note-insertion.ts';
import { NoteKindIcon } from '../note-kinds.tsx';
import { subjectHref } from '../subject-href.ts';
import { activityTexts } from '../texts.ts';
import { toldOf, useFollowUpDraft, type FollowUpDraft } from './follow-up-draft.ts';
import { Attachments } from './Attachments.tsx';
import { Mentions } from './Mentions.tsx';
import { PasteChat } from './PasteChat.tsx';
import { TalkOutcome } from './TalkOutcome.tsx';
import { followUpTexts } from './texts.ts';
import { useAttaching } from './use-attaching.ts';
import { useFollowUpTypes, useNameOf } from './use-follow-up-types.ts';

type Subject = { object: string; id: string };

/** Writes a talk down under its type; what was typed is kept until it is saved. Ctrl/⌘ + Enter saves. */
export function AddNote({ subject }: { subject: Subject }) {
  const t = useText(activityTexts);
  const nameOf = useNameOf();
  const types = useFollowUpTypes();
  const { draft, write, chooseType, clear } = useFollowUpDraft(subject, types[0]!.key);
  const type = types.find(({ key }) => key === draft.type) ?? types[0]!;
  const { faultOf, submit, isPending, failure } = useSaving(subject, draft, type, clear);
  const box = useRef<HTMLDivElement>(null);
  useInsertedWords(subject, (words) => {
    write({ body: behind(draft.body ?? type.template, words) });
    box.current?.scrollIntoView({ block: 'center' });
    box.current?.querySelector('textarea')?.focus();
  });
  const isBegun = draft.body !== null || type.requires.length > 0;
  return (
    <div ref={box} className="flex flex-col gap-2">
      <div className="overflow-x-auto">
        <SegmentedControl
          label={t('kind')}
          value={type.key}
          onChange={chooseType}
          segments={types.map((one) => ({
            id: one.key,
            name: nameOf(one),
            icon: <NoteKindIcon kind={one.kind} />,
          }))}
        />
      </div>
      {failure !== null && <ErrorNotice error={failure} />}
      <TextArea
        label={t('noteText')}
        hideLabel
        placeholder={t('writeNote')}
        value={draft.body ?? type.template}
        onChange={(body) => write({ body })}
        maxLength={20_000}
        error={faultOf('body')}
        onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && submit()}
      />
      {isBegun && (
        <TalkOutcome type={type} draft={draft} write={write} faultOf={faultOf} about={subject.object} />
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Attachments files={draft.files} onChange={(files) => write({ files })} />
        <PasteChat
          ours={draft.ours}
          onRead={(body, ours) => {
            const chat = types.find(({ kind }) => kind === 'wechat');
            if (chat && type.kind !== 'wechat') chooseType(chat.key);
            write({ body, ours });
          }}
          onForget={() => write({ ours: null })}
        />
      </div>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Mentions value={draft.mentions} onChange={(mentions) => write({ mentions })} />
        <span className="ml-auto flex items-center gap-3">
          <span className="text-xs text-faint max-md:hidden">{t('saveKeys')}</span>
          <Button
            variant="primary"
            onPress={submit}
            isPending={isPending}
            isDisabled={draft.body === null && !type.template}
          >
            {t('save')}
          </Button>
        </span>
      </div>
    </div>
  );
}

/** Sends the follow-up once it meets the rules of its type; until then says what is missing, field by field. */
function useSaving(subject: Subject, draft: FollowUpDraft, type: FollowUpType, clear: () => void) {
  const t = useText(followUpTexts);
  const outbox = useText(outboxTexts);
  const label = useLabel();
  const [isAsked, setAsked] = useState(false);
  const told = toldOf(draft, type);
  const faults = followUpFaults(type, told);
  if (told.nextStep?.what === '') faults.push(nextStepWithoutWords);
  const attach = useAttaching();
  const { send, isPending, failure } = useSending({
    send: async () => {
      const { files, mentions, ours } = draft;
      const body = {
        ...subject,
        ...(ours ? { ours: [...ours] } : toldAt()),
        type: type.key,
        body: told.body,
        result: told.resultId,
        contactId: told.contactId,
        nextStep: told.nextStep,
        mentions: [...mentions],
      };
      if (files.length === 0)
        return callOrKeep(
          activityContract.addNote,
          { body },
          { title: told.body, href: subjectHref(subject) },
        );
      // Files need the network: without it nothing is sent, and all that was written stays.
      const answer = await callContract(activityContract.addNote, { body });
      await attach({ ...subject, noteId: answer.id }, files);
      return { kept: false as const, answer };
    },
    said: (sent) => {
      if (sent.kept) return outbox('kept');
      return t(sent.answer.nextStep ? 'savedWithNextStep' : 'saved');
    },
    stale: ['timeline', 'deals', 'tasks', 'work-queue', 'talks'],
    onDone: () => {
      setAsked(false);
      clear();
    },
  });
  const submit = (): void => {
    setAsked(true);
    if (faults.length === 0 && !isPending) void send();
  };
  const faultOf = (path: string): string | null => {
    const fault = isAsked ? faults.find((one) => one.path === path) : undefined;
    return fault ? label(fault.label) : null;
  };
  return { faultOf, submit, isPending, failure };
}

/** Without a network a note says when it was written, for it is sent later; else the server's clock does. A chat says it itself. */
function toldAt(): { at?: string } {
  return navigator.onLine ? {} : { at: new Date().toISOString() };
}

const nextStepWithoutWords: FieldFault = {
  path: 'nextStep.what',
  code: 'next_step_missing',
  label: followUpFaultLabels.next_step_missing,
};
