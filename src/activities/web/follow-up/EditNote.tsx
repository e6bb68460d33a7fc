import { useState } from 'react';
import {
  Button,
  callContract,
  ComboBox,
  ErrorNotice,
  Select,
  TextArea,
  usePointerSource,
  useSending,
  useText,
  type Option,
} from '../../../platform/web/index.ts';
import { activityContract } from '../../model/contract.ts';
import type { WireNote } from '../../model/note.ts';
import { activityTexts } from '../texts.ts';
import { followUpTexts } from './texts.ts';
import { useFollowUpTypes, useNameOf } from './use-follow-up-types.ts';

type Draft = { type: string; result: string | null; contact: Option | null; body: string };

function draftOf({ type, result, contact, body }: WireNote): Draft {
  const person = contact && { id: contact.id, name: contact.name ?? '' };
  return { type: type.key, result: result?.id ?? null, contact: person, body };
}

/** Corrects a talk of one's own: its type, what it came to, with whom it was, its words. */
export function EditNote({ note, onDone }: { note: WireNote; onDone: () => void }) {
  const t = useText(activityTexts);
  const [draft, setDraft] = useState(() => draftOf(note));
  const { send, isPending, failure } = useSending({
    send: () =>
      callContract(activityContract.changeNote, {
        params: { id: note.id },
        body: changesOf(note, draft),
        ifMatch: note.version,
      }),
    stale: ['timeline', 'talks', 'deals'],
    onDone,
  });
  return (
    <div className="flex flex-col gap-2">
      {failure !== null && <ErrorNotice error={failure} />}
      <Facts note={note} draft={draft} onChange={(part) => setDraft({ ...draft, ...part })} />
      <TextArea
        label={t('noteText')}
        hideLabel
        value={draft.body}
        onChange={(body) => setDraft({ ...draft, body })}
        maxLength={20_000}
        isFocusedFirst
      />
      <span className="flex gap-2">
        <Button
          size="small"
          variant="primary"
          onPress={() => void send()}
          isPending={isPending}
          isDisabled={!draft.body.trim()}
        >
          {t('save')}
        </Button>
        <Button size="small" variant="quiet" onPress={onDone}>
          {t('cancel')}
        </Button>
      </span>
    </div>
  );
}

type FactsProps = { note: WireNote; draft: Draft; onChange: (part: Partial<Draft>) => void };

function Facts({ note, draft, onChange }: FactsProps) {
  const t = useText(followUpTexts);
  const nameOf = useNameOf();
  const types = useFollowUpTypes();
  const contacts = usePointerSource('contact');
  const type = types.find(({ key }) => key === draft.type);
  const isOfItsOwn = note.call !== null || note.meetingId !== null;
  const hasContact = note.subject.object === 'deal' || note.subject.object === 'account';
  const offered = type ? types : [note.type, ...types];
  return (
    <div className="grid gap-2 md:grid-cols-3">
      {!isOfItsOwn && (
        <Select
          label={t('type')}
          value={draft.type}
          onChange={(key) => key && onChange({ type: key, result: null })}
          options={offered.map((one) => ({ id: one.key, name: nameOf(one) }))}
        />
      )}
      {type && type.results.length > 0 && (
        <Select
          label={t('result')}
          value={draft.result}
          onChange={(result) => onChange({ result })}
          options={type.results.map((one) => ({ id: one.id, name: nameOf(one) }))}
          isClearable
          isRequired={type.requires.includes('result')}
        />
      )}
      {hasContact && contacts && (
        <ComboBox
          label={t('contact')}
          value={draft.contact}
          onChange={(contact) => onChange({ contact })}
          search={contacts.search}
          isRequired={type?.requires.includes('contact') ?? false}
        />
      )}
    </div>
  );
}

/** What differs; the rest of the talk stays as it was told. */
function changesOf(note: WireNote, draft: Draft) {
  const before = draftOf(note);
  return {
    ...(draft.body !== before.body && { body: draft.body }),
    ...(draft.type !== before.type && { type: draft.type }),
    ...(draft.result !== before.result && { result: draft.result }),
    ...(draft.contact?.id !== before.contact?.id && { contactId: draft.contact?.id ?? null }),
  };
}
