import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import {
  Button,
  callContract,
  ConfirmDialog,
  Drawer,
  notify,
  Select,
  TextField,
  useText,
} from '../../../platform/web/index.ts';
import { identityContract } from '../../model/contract.ts';
import type { Team } from '../../model/people-contract.ts';
import { faultFor, FormFailure } from '../FormFailure.tsx';
import { teamOptions } from './TeamTree.tsx';
import { teamIdsUnder, treeOf } from './team-tree.ts';
import { peopleTexts } from './texts.ts';
import { useFreshPeople, type usePeople } from './use-people.ts';

type Props = {
  house: ReturnType<typeof usePeople>;
  /** Null for a new one, then below `parentId`. */
  team: Team | null;
  parentId: string | null;
  onClose: () => void;
};

/** A team: its name, its place, who leads it. */
export function TeamDrawer({ house, team, parentId, onClose }: Props) {
  const t = useText(peopleTexts);
  const refresh = useFreshPeople();
  const firstParent = parentId ?? house.teams.find((one) => one.parentId === null)?.id ?? null;
  const [form, setForm] = useState<TeamForm>({
    name: team?.name ?? '',
    parentId: team ? team.parentId : firstParent,
    managerId: team?.managerId ?? null,
    region: team?.region ?? '',
  });
  const [isTried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: async () => {
      const body = { ...form, name: form.name.trim(), region: form.region.trim() || null };
      if (!team) return callContract(identityContract.createTeam, { body });
      return callContract(identityContract.updateTeam, {
        params: { id: team.id },
        ifMatch: team.version,
        body,
      });
    },
    onSuccess: async () => {
      await refresh();
      notify({ title: t('saved'), tone: 'good' });
      onClose();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (form.name.trim()) save.mutate();
  };
  const actions = (
    <>
      {team && <RemoveTeam team={team} onRemoved={onClose} />}
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button type="submit" form="edit-team" variant="primary" isPending={save.isPending}>
        {t('save')}
      </Button>
    </>
  );
  return (
    <Drawer title={t(team ? 'editTeam' : 'addTeam')} isOpen onClose={onClose} actions={actions}>
      <form id="edit-team" onSubmit={submit} noValidate className="flex flex-col gap-4">
        <TeamFields
          form={form}
          onChange={setForm}
          house={house}
          team={team}
          error={save.error}
          isTried={isTried}
        />
        <FormFailure error={save.error} />
      </form>
    </Drawer>
  );
}

type TeamForm = { name: string; parentId: string | null; managerId: string | null; region: string };

type FieldsProps = Pick<Props, 'house' | 'team'> & {
  form: TeamForm;
  onChange: (form: TeamForm) => void;
  error: unknown;
  isTried: boolean;
};

function TeamFields({ form, onChange, house, team, error, isTried }: FieldsProps) {
  const t = useText(peopleTexts);
  const own = team ? teamIdsUnder(house.teams, team.id) : new Set<string>();
  const parents = treeOf(house.teams).filter((one) => !own.has(one.id));
  const managers = house.people.filter((person) => person.state === 'active' || person.id === form.managerId);
  return (
    <>
      <TextField
        label={t('teamName')}
        value={form.name}
        onChange={(name) => onChange({ ...form, name })}
        maxLength={80}
        isRequired
        isFocusedFirst={!team}
        error={(isTried && !form.name.trim() ? t('required') : undefined) ?? faultFor(error, 'name')}
      />
      <Select
        label={t('parent')}
        hint={team ? t('moveHint') : undefined}
        placeholder={t('noParent')}
        isClearable
        value={form.parentId}
        onChange={(parentId) => onChange({ ...form, parentId })}
        options={teamOptions(parents)}
      />
      <Select
        label={t('manager')}
        placeholder={t('noManager')}
        isClearable
        value={form.managerId}
        onChange={(managerId) => onChange({ ...form, managerId })}
        options={managers.map((person) => ({
          id: person.id,
          name: person.name,
          detail: person.title ?? undefined,
        }))}
      />
      <TextField
        label={t('region')}
        value={form.region}
        onChange={(region) => onChange({ ...form, region })}
        maxLength={80}
      />
    </>
  );
}

function RemoveTeam({ team, onRemoved }: { team: Team; onRemoved: () => void }) {
  const t = useText(peopleTexts);
  const refresh = useFreshPeople();
  const [isAsking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => callContract(identityContract.removeTeam, { params: { id: team.id } }),
    onSuccess: async () => {
      await refresh();
      onRemoved();
    },
  });
  return (
    <>
      <Button variant="danger" onPress={() => setAsking(true)} className="mr-auto">
        {t('removeTeam')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('removeTeamTitle', { name: team.name })}
        consequence={
          <div className="flex flex-col gap-3">
            {t('removeTeamConsequence')}
            <FormFailure error={remove.error} />
          </div>
        }
        confirm={t('removeTeam')}
        onConfirm={() => remove.mutate()}
        onClose={() => setAsking(false)}
        isPending={remove.isPending}
      />
    </>
  );
}
