import { useQuery } from '@tanstack/react-query';
import { identityContract } from '../../../identity/model/contract.ts';
import {
  Checkbox,
  contractQuery,
  MultiSelect,
  RadioGroup,
  Select,
  TextField,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import type { Reader, Schedule, SourceKind } from '../../model/outside-source.ts';
import { sourceTexts } from '../texts.ts';

/** Who reads a source and when it is read anew, as it is being said. */
export type RightsDraft = {
  roleIds: readonly string[];
  teamIds: readonly string[];
  isForAll: boolean;
  rowsByOwner: boolean;
  schedule: Schedule;
};

export function rightsOf({
  readers,
  rowsByOwner,
  schedule,
}: {
  readers: readonly Reader[];
  rowsByOwner: boolean;
  schedule: Schedule;
}): RightsDraft {
  return {
    roleIds: readers.flatMap(({ roleId }) => roleId ?? []),
    teamIds: readers.flatMap(({ teamId }) => teamId ?? []),
    isForAll: readers.some(({ roleId, teamId }) => roleId === null && teamId === null),
    rowsByOwner,
    schedule,
  };
}

export function isRightsComplete({ isForAll, roleIds, teamIds }: RightsDraft): boolean {
  return isForAll || roleIds.length + teamIds.length > 0;
}

/** As it is sent. */
export function sentRights({ isForAll, roleIds, teamIds, rowsByOwner, schedule }: RightsDraft) {
  const some = [
    ...roleIds.map((roleId) => ({ roleId, teamId: null })),
    ...teamIds.map((teamId) => ({ roleId: null, teamId })),
  ];
  return { readers: isForAll ? [{ roleId: null, teamId: null }] : some, rowsByOwner, schedule };
}

type Props = {
  draft: RightsDraft;
  onChange: (draft: RightsDraft) => void;
  kind: SourceKind;
  /** A column tells whose a row is. */
  isOwned: boolean;
  isTried: boolean;
};

export function ReaderFields({ draft, onChange, kind, isOwned, isTried }: Props) {
  const t = useText(sourceTexts);
  const label = useLabel();
  const roles = useQuery(contractQuery(identityContract.listRoles));
  const teams = useQuery(contractQuery(identityContract.listTeams));
  return (
    <>
      <RadioGroup
        label={t('readers')}
        options={(['everybody', 'some'] as const).map((id) => ({ id, name: t(`readers_${id}`) }))}
        value={draft.isForAll ? 'everybody' : 'some'}
        onChange={(id) => onChange({ ...draft, isForAll: id === 'everybody' })}
      />
      {!draft.isForAll && (
        <div className="grid gap-3 md:grid-cols-2">
          <MultiSelect
            label={t('roles')}
            options={(roles.data?.items ?? []).map((role) => ({ id: role.id, name: label(role.label) }))}
            value={draft.roleIds}
            onChange={(roleIds) => onChange({ ...draft, roleIds })}
            error={isTried && !isRightsComplete(draft) ? t('chooseSome') : undefined}
          />
          <MultiSelect
            label={t('teams')}
            options={(teams.data?.items ?? []).map(({ id, name }) => ({ id, name }))}
            value={draft.teamIds}
            onChange={(teamIds) => onChange({ ...draft, teamIds })}
          />
        </div>
      )}
      <div>
        <Checkbox
          label={t('rowsByOwner')}
          value={draft.rowsByOwner && isOwned}
          isDisabled={!isOwned}
          onChange={(rowsByOwner) => onChange({ ...draft, rowsByOwner })}
        />
        <p className="pl-6 text-sm text-faint">{t(isOwned ? 'rowsByOwnerHint' : 'rowsByOwnerNeeds')}</p>
      </div>
      {kind !== 'file' && <ScheduleFields draft={draft} onChange={onChange} />}
    </>
  );
}

function ScheduleFields({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  const t = useText(sourceTexts);
  const { schedule } = draft;
  return (
    <div className="grid gap-3 md:grid-cols-2">
      <Select
        label={t('schedule')}
        options={(['none', 'hour', 'day'] as const).map((id) => ({ id, name: t(`schedule_${id}`) }))}
        value={schedule?.every ?? 'none'}
        onChange={(id) =>
          onChange({
            ...draft,
            schedule: id === 'none' ? null : { every: id as 'hour' | 'day', at: schedule?.at ?? '06:00' },
          })
        }
      />
      {schedule?.every === 'day' && (
        <TextField
          label={t('at')}
          placeholder="06:00"
          value={schedule.at}
          onChange={(at) => onChange({ ...draft, schedule: { ...schedule, at } })}
          maxLength={5}
        />
      )}
    </div>
  );
}
