import { useState } from 'react';
import { AddNote, AddTask } from '../../../activities/web/index.ts';
import { recordsContract } from '../../../records/model/contract.ts';
import {
  callContract,
  Card,
  ComboBox,
  SegmentedControl,
  useText,
  type Option,
  type OptionSearch,
} from '../../../platform/web/index.ts';
import { homeTexts } from './texts.ts';

/** What notes and tasks can be about. */
const subjects = new Set(['deal', 'lead', 'account', 'contact']);

/** The id of an option names its kind, too: deal/…. */
const findSubjects: OptionSearch = async (q, signal) => {
  const { groups } = await callContract(recordsContract.search, { query: { q }, signal });
  return groups
    .filter(({ object }) => subjects.has(object))
    .flatMap(({ object, items }) =>
      items.map((hit): Option => ({
        id: `${object}/${hit.id}`,
        name: hit.title,
        detail: hit.subtitle ?? undefined,
      })),
    );
};

/** One box to write anything down in a few seconds: what it is about, then a note or a task. */
export function RecordBox() {
  const t = useText(homeTexts);
  const [about, setAbout] = useState<Option | null>(null);
  const [kind, setKind] = useState<'note' | 'task'>('note');
  const [object = '', id = ''] = about?.id.split('/') ?? [];
  const kinds = [
    { id: 'note' as const, name: t('note') },
    { id: 'task' as const, name: t('task') },
  ];
  return (
    <Card
      title={t('record')}
      actions={
        about && <SegmentedControl label={t('record')} segments={kinds} value={kind} onChange={setKind} />
      }
    >
      <div className="flex flex-col gap-3">
        <ComboBox
          label={t('about')}
          hideLabel
          value={about}
          onChange={setAbout}
          search={findSubjects}
          placeholder={t('findRecord')}
        />
        {about && kind === 'note' && <AddNote key={about.id} subject={{ object, id }} />}
        {about && kind === 'task' && <AddTask key={about.id} subject={{ object, id }} />}
        {!about && <p className="text-sm text-faint">{t('recordHint')}</p>}
      </div>
    </Card>
  );
}
