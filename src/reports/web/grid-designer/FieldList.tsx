import { Hash, Search, Tag } from 'lucide-react';
import { useRef, useState } from 'react';
import { Select, TextField, useLabel, useText } from '../../../platform/web/index.ts';
import type { Member } from '../../model/grid/edit/drop-member.ts';
import { membersOf, subjectsOf } from '../../model/grid/edit/members.ts';
import { useMemberDrag } from './member-drag.ts';
import { designerTexts } from './texts.ts';
import type { Members } from './use-members.ts';

type Props = {
  members: Members;
  /** The subject that is drawn from already. */
  source: string | undefined;
  /** The cell that a press puts it into. */
  cell: string;
  onPut: (member: Member) => void;
};

/** What can be put into cells: by subject, found by its name, dragged or pressed. */
export function FieldList({ members, source, cell, onPut }: Props) {
  const t = useText(designerTexts);
  const label = useLabel();
  const [chosen, choose] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const subjects = subjectsOf(members.told);
  const subject = chosen ?? source ?? subjects.find(({ id }) => id === 'deals')?.id ?? subjects[0]?.id ?? '';
  const { fields, measures } = membersOf(members.told, subject);
  const found = (all: readonly Member[]) =>
    all.filter((member) => members.nameOf(member.id).toLowerCase().includes(words.trim().toLowerCase()));
  return (
    <section aria-label={t('fields')} className="flex min-h-0 flex-col gap-2">
      <Select
        label={t('subject')}
        value={subject}
        options={subjects.map(({ id, label: name }) => ({ id, name: label(name) }))}
        onChange={choose}
      />
      <TextField
        label={t('find')}
        hideLabel
        placeholder={t('find')}
        type="search"
        before={<Search aria-hidden size={14} />}
        value={words}
        onChange={setWords}
      />
      <p className="text-xs text-faint">{t('fieldsHint')}</p>
      <div className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto">
        <MemberGroup title={t('dimensions')} members={found(fields)} {...{ known: members, cell, onPut }} />
        <MemberGroup title={t('measures')} members={found(measures)} {...{ known: members, cell, onPut }} />
      </div>
    </section>
  );
}

type GroupProps = Pick<Props, 'cell' | 'onPut'> & {
  title: string;
  members: readonly Member[];
  known: Members;
};

function MemberGroup({ title, members, known, cell, onPut }: GroupProps) {
  const t = useText(designerTexts);
  return (
    <div className="flex flex-col gap-0.5">
      <h3 className="text-xs font-medium text-soft">{title}</h3>
      {members.length === 0 && <p className="text-xs text-faint">{t('nothingFound')}</p>}
      <ul>
        {members.map((member) => (
          <li key={member.id}>
            <MemberEntry member={member} name={known.nameOf(member.id)} cell={cell} onPut={onPut} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type EntryProps = Pick<Props, 'cell' | 'onPut'> & { member: Member; name: string };

function MemberEntry({ member, name, cell, onPut }: EntryProps) {
  const t = useText(designerTexts);
  const element = useRef<HTMLButtonElement>(null);
  useMemberDrag(element, member);
  const Icon = member.kind === 'field' ? Tag : Hash;
  return (
    <button
      ref={element}
      type="button"
      aria-label={t('putIn', { cell, name })}
      onClick={() => onPut(member)}
      className="flex w-full cursor-grab items-center gap-1.5 rounded-sm px-1.5 py-1 text-left text-sm hover:bg-hover"
    >
      <Icon aria-hidden size={13} className="shrink-0 text-faint" />
      <span className="min-w-0 truncate">{name}</span>
    </button>
  );
}
