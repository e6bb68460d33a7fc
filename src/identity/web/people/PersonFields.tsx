import { MultiSelect, Select, TextField, useLabel, useText } from '../../../platform/web/index.ts';
import type { Role } from '../../model/role-contract.ts';
import type { Team } from '../../model/people-contract.ts';
import { homes, type Home } from '../../model/person.ts';
import { faultFor } from '../FormFailure.tsx';
import { teamOptions } from './TeamTree.tsx';
import { treeOf } from './team-tree.ts';
import { peopleTexts } from './texts.ts';

export type PersonForm = {
  name: string;
  title: string;
  teamId: string | null;
  roleIds: readonly string[];
  home: Home;
};

type Props = {
  form: PersonForm;
  onChange: (form: PersonForm) => void;
  teams: readonly Team[];
  roles: readonly Role[];
  error: unknown;
  isTried: boolean;
  isDisabled?: boolean;
};

const homeNames = {
  rep: 'homeRep',
  manager: 'homeManager',
  marketing: 'homeMarketing',
  management: 'homeManagement',
  admin: 'homeAdmin',
} as const satisfies Record<Home, keyof typeof peopleTexts>;

/** What is told of a person, when inviting and when changing. */
export function PersonFields({ form, onChange, teams, roles, error, isTried, isDisabled }: Props) {
  const t = useText(peopleTexts);
  const label = useLabel();
  return (
    <>
      <TextField
        label={t('name')}
        value={form.name}
        onChange={(name) => onChange({ ...form, name })}
        maxLength={80}
        isRequired
        isDisabled={isDisabled}
        error={(isTried && !form.name.trim() ? t('required') : undefined) ?? faultFor(error, 'name')}
      />
      <TextField
        label={t('title')}
        value={form.title}
        onChange={(title) => onChange({ ...form, title })}
        maxLength={80}
        isDisabled={isDisabled}
      />
      <Select
        label={t('team')}
        placeholder={t('noTeam')}
        isClearable={!isDisabled}
        value={form.teamId}
        onChange={(teamId) => onChange({ ...form, teamId })}
        options={teamOptions(treeOf(teams))}
        isDisabled={isDisabled}
      />
      <MultiSelect
        label={t('roles')}
        value={form.roleIds}
        onChange={(roleIds) => onChange({ ...form, roleIds })}
        options={roles.map((role) => ({ id: role.id, name: label(role.label) }))}
        isRequired
        isDisabled={isDisabled}
        error={
          (isTried && form.roleIds.length === 0 ? t('chooseRole') : undefined) ?? faultFor(error, 'roleIds')
        }
      />
      <Select
        label={t('home')}
        value={form.home}
        onChange={(home) => onChange({ ...form, home: (home ?? 'rep') as Home })}
        options={homes.map((home) => ({ id: home, name: t(homeNames[home]) }))}
        isDisabled={isDisabled}
      />
    </>
  );
}
