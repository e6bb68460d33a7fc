import { Plus, Search, UserPlus } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  ErrorNotice,
  PageBody,
  SegmentedControl,
  SkeletonLines,
  TextField,
  useAddressQuery,
  useText,
} from '../../../platform/web/index.ts';
import type { Person, Team } from '../../model/people-contract.ts';
import { useMay } from '../me-context.ts';
import { SettingsHeader } from '../settings/SettingsHeader.tsx';
import { pageTitles } from '../texts.ts';
import { InvitePerson } from './InvitePerson.tsx';
import { PeopleList } from './PeopleList.tsx';
import { PersonDrawer } from './PersonDrawer.tsx';
import { TeamDrawer } from './TeamDrawer.tsx';
import { TeamTree } from './TeamTree.tsx';
import { filterPeople, treeOf } from './team-tree.ts';
import { peopleTexts } from './texts.ts';
import { usePeople } from './use-people.ts';

/** What stands open beside the page. */
type Opened = { invite: true } | { person: Person } | { team: Team | null } | null;

/** The people of the organisation beside its tree of teams. */
export function Page() {
  const t = useText(peopleTexts);
  const house = usePeople();
  const [opened, setOpened] = useState<Opened>(null);
  const [query, change] = useAddressQuery();
  const filter = {
    teamId: typeof query['team'] === 'string' ? query['team'] : null,
    text: String(query['q'] ?? ''),
    state: query['state'] === 'disabled' ? ('disabled' as const) : ('active' as const),
  };
  const shown = filterPeople(house.people, house.teams, filter);
  const close = (): void => setOpened(null);
  return (
    <>
      <SettingsHeader
        title={pageTitles.people}
        meta={house.isPending ? null : t('people', { count: shown.length })}
        actions={
          <Actions onInvite={() => setOpened({ invite: true })} onTeam={() => setOpened({ team: null })} />
        }
      />
      <PageBody className="flex-1">
        {house.error && <ErrorNotice error={house.error} onRetry={house.retry} />}
        <div className="grid min-h-0 flex-1 gap-x-6 gap-y-3 md:grid-cols-[240px_minmax(0,1fr)]">
          <TeamTree
            teams={treeOf(house.teams)}
            people={house.people.filter((person) => person.state === 'active').length}
            value={filter.teamId}
            onChange={(team) => change({ team: team ?? undefined })}
            onEdit={(team) => setOpened({ team })}
          />
          <div className="flex min-h-0 min-w-0 flex-col gap-3">
            <Filters filter={filter} onChange={change} />
            {house.isPending ? (
              <SkeletonLines lines={8} className="h-9" />
            ) : (
              <PeopleList
                people={shown}
                isFiltered={filter.text !== ''}
                onOpen={(person) => setOpened({ person })}
              />
            )}
          </div>
        </div>
      </PageBody>
      {opened && 'invite' in opened && !house.isPending && (
        <InvitePerson house={house} teamId={filter.teamId} onClose={close} />
      )}
      {opened && 'person' in opened && (
        <PersonDrawer house={house} personId={opened.person.id} onClose={close} />
      )}
      {opened && 'team' in opened && (
        <TeamDrawer house={house} team={opened.team} parentId={filter.teamId} onClose={close} />
      )}
    </>
  );
}

function Actions({ onInvite, onTeam }: { onInvite: () => void; onTeam: () => void }) {
  const t = useText(peopleTexts);
  if (!useMay('user.create')) return null;
  return (
    <>
      <Button icon={<Plus aria-hidden size={16} />} onPress={onTeam}>
        {t('addTeam')}
      </Button>
      <Button variant="primary" icon={<UserPlus aria-hidden size={16} />} onPress={onInvite}>
        {t('invite')}
      </Button>
    </>
  );
}

type FiltersProps = {
  filter: { text: string; state: 'active' | 'disabled' };
  onChange: (change: Record<string, unknown>, replace?: boolean) => void;
};

function Filters({ filter, onChange }: FiltersProps) {
  const t = useText(peopleTexts);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <TextField
        label={t('search')}
        hideLabel
        type="search"
        placeholder={t('search')}
        before={<Search aria-hidden size={16} />}
        value={filter.text}
        onChange={(q) => onChange({ q: q || undefined }, true)}
        className="min-w-0 flex-1 md:max-w-72"
      />
      <SegmentedControl
        label={t('state')}
        value={filter.state}
        onChange={(state) => onChange({ state: state === 'disabled' ? state : undefined })}
        segments={[
          { id: 'active', name: t('active') },
          { id: 'disabled', name: t('disabled') },
        ]}
      />
    </div>
  );
}
