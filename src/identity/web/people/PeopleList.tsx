import { Users } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import {
  Avatar,
  Badge,
  EmptyState,
  Table,
  useLabel,
  useText,
  type Column,
  type Tone,
} from '../../../platform/web/index.ts';
import type { Label } from '../../../platform/model/label.ts';
import type { Person } from '../../model/people-contract.ts';
import { peopleTexts } from './texts.ts';

type Props = { people: readonly Person[]; isFiltered: boolean; onOpen: (person: Person) => void };

/** People in rows; on a phone as cards. */
export function PeopleList({ people, isFiltered, onOpen }: Props) {
  const t = useText(peopleTexts);
  if (people.length === 0) {
    return (
      <EmptyState icon={<Users aria-hidden size={28} />} title={t(isFiltered ? 'noMatch' : 'nobody')}>
        {t(isFiltered ? 'noMatchHint' : 'nobodyHint')}
      </EmptyState>
    );
  }
  return (
    <>
      <PeopleTable people={people} onOpen={onOpen} />
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface md:hidden">
        {people.map((person) => (
          <li key={person.id}>
            <PersonCard person={person} onOpen={() => onOpen(person)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function PeopleTable({ people, onOpen }: Omit<Props, 'isFiltered'>) {
  const t = useText(peopleTexts);
  const label = useLabel();
  const columns: Column<Person>[] = [
    {
      id: 'name',
      name: t('name'),
      width: 150,
      cell: (person) => <Avatar name={person.name} size="small" showName />,
    },
    {
      id: 'title',
      name: t('title'),
      width: 120,
      cell: (person) => <span className="text-soft">{person.title}</span>,
    },
    { id: 'team', name: t('team'), width: 140, cell: (person) => person.team?.name },
    {
      id: 'roles',
      name: t('roles'),
      width: 130,
      cell: (person) => rolesOf(person, label),
    },
    {
      id: 'email',
      name: t('email'),
      width: 250,
      cell: (person) => <span className="text-soft">{person.email}</span>,
    },
    { id: 'entry', name: t('entry'), width: 96, cell: (person) => <EntryBadge entry={person.entry} /> },
  ];
  return (
    <Table
      label={t('everybody')}
      rows={people}
      columns={columns}
      rowId={(person) => person.id}
      rowName={(person) => person.name}
      onOpen={onOpen}
      className="hidden flex-1 rounded-lg border border-line md:block"
    />
  );
}

function PersonCard({ person, onOpen }: { person: Person; onOpen: () => void }) {
  const label = useLabel();
  return (
    <AriaButton
      onPress={onOpen}
      className="flex w-full cursor-pointer items-center gap-3 px-3 py-3 text-left"
    >
      <Avatar name={person.name} />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-2">
          <span className="font-medium">{person.name}</span>
          <span className="truncate text-sm text-faint">{person.title}</span>
        </span>
        <span className="block truncate text-sm text-soft">
          {[person.team?.name, rolesOf(person, label)].filter(Boolean).join(' · ')}
        </span>
      </span>
      <EntryBadge entry={person.entry} />
    </AriaButton>
  );
}

function rolesOf(person: Person, say: (label: Label) => string): string {
  return person.roles.map((role) => say(role.label)).join('、');
}

const entries = {
  none: { text: 'entryNone', tone: 'neutral' },
  invited: { text: 'entryInvited', tone: 'warn' },
  ready: { text: 'entryReady', tone: 'good' },
} as const satisfies Record<Person['entry'], { text: keyof typeof peopleTexts; tone: Tone }>;

function EntryBadge({ entry }: { entry: Person['entry'] }) {
  const t = useText(peopleTexts);
  return <Badge tone={entries[entry].tone}>{t(entries[entry].text)}</Badge>;
}
