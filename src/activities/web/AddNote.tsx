import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { identityContract } from '../../identity/model/contract.ts';
import {
  Button,
  callContract,
  contractQuery,
  dropDraft,
  keepDraft,
  readDraft,
  SegmentedControl,
  TagPicker,
  TextArea,
  useSending,
  useText,
} from '../../platform/web/index.ts';
import { activityContract } from '../model/contract.ts';
import { noteKinds, type NoteKind } from '../model/note.ts';
import { behind, noteDraftKey, useInsertedWords } from './note-insertion.ts';
import { NoteKindIcon } from './note-kinds.tsx';
import { activityTexts } from './texts.ts';

type Props = { subject: { object: string; id: string } };

/** Writes a talk down; what was typed is kept until it is saved. Ctrl/⌘ + Enter saves. */
export function AddNote({ subject }: Props) {
  const t = useText(activityTexts);
  const box = useRef<HTMLDivElement>(null);
  const draftKey = noteDraftKey(subject);
  const [body, setBody] = useState(() => String(readDraft(draftKey)?.['body'] ?? ''));
  const [kind, setKind] = useState<NoteKind>('call');
  const [mentions, setMentions] = useState<readonly string[]>([]);
  const write = (text: string): void => {
    setBody(text);
    keepDraft(draftKey, { body: text });
  };
  useInsertedWords(subject, (words) => {
    write(behind(body, words));
    box.current?.scrollIntoView({ block: 'center' });
    box.current?.querySelector('textarea')?.focus();
  });
  const { send, isPending } = useSending({
    send: () =>
      callContract(activityContract.addNote, {
        body: { ...subject, kind, body, mentions: [...mentions] },
      }),
    said: () => t('saved'),
    stale: ['timeline'],
    onDone: () => {
      dropDraft(draftKey);
      setBody('');
      setMentions([]);
    },
    failed: (title) => ({ title }),
  });
  const save = (): void => {
    if (body.trim() && !isPending) void send();
  };
  return (
    <div ref={box} className="flex flex-col gap-2">
      <div className="overflow-x-auto">
        <SegmentedControl
          label={t('kind')}
          value={kind}
          onChange={setKind}
          segments={noteKinds.map((id) => ({ id, name: t(id), icon: <NoteKindIcon kind={id} /> }))}
        />
      </div>
      <TextArea
        label={t('noteText')}
        hideLabel
        placeholder={t('writeNote')}
        value={body}
        onChange={write}
        maxLength={20_000}
        onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && save()}
      />
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Mentions value={mentions} onChange={setMentions} />
        <span className="ml-auto flex items-center gap-3">
          <span className="text-xs text-faint max-md:hidden">{t('saveKeys')}</span>
          <Button variant="primary" onPress={save} isPending={isPending} isDisabled={!body.trim()}>
            {t('save')}
          </Button>
        </span>
      </div>
    </div>
  );
}

function Mentions({
  value,
  onChange,
}: {
  value: readonly string[];
  onChange: (ids: readonly string[]) => void;
}) {
  const t = useText(activityTexts);
  const { data } = useQuery({
    ...contractQuery(identityContract.listUsers, { query: { state: 'active' } }),
    staleTime: 300_000,
  });
  const people = data?.items.map((person) => ({ id: person.id, name: person.name })) ?? [];
  const chosen = people.filter((person) => value.includes(person.id));
  return (
    <TagPicker
      label={t('mention')}
      value={chosen}
      onChange={(options) => onChange(options.map((option) => option.id))}
      search={async (text) => people.filter((person) => person.name.includes(text)).slice(0, 20)}
    />
  );
}
