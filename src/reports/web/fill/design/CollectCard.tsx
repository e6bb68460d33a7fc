import { useQueries } from '@tanstack/react-query';
import {
  Card,
  Checkbox,
  MultiSelect,
  Select,
  TagPicker,
  TextField,
  useLabel,
  usePointerSource,
  useText,
} from '../../../../platform/web/index.ts';
import { builtInRoles } from '../../../../identity/model/rights.ts';
import type { Collect } from '../../../model/fill/form.ts';
import { rhythms } from '../../../model/rhythm.ts';
import { designTexts } from '../texts.ts';
import type { FormDesign } from './use-form-design.ts';

const beginning: Collect = {
  assignees: { users: [], teams: [], roles: ['rep'] },
  rhythm: 'workdays',
  due: { at: '19:00', after: 0 },
  remind: { before: 60, after: 30 },
  isApproved: false,
};

/** Whether the form is collected: from whom, how often, until when, with which reminders. */
export function CollectCard({ design }: { design: FormDesign }) {
  const t = useText(designTexts);
  const { collect } = design.drawn.form;
  const change = (part: Partial<Collect>) =>
    design.change({ collect: { ...(collect ?? beginning), ...part } });
  return (
    <Card title={t('collect')}>
      <div className="flex flex-col gap-3">
        <Checkbox
          label={t('isCollected')}
          value={collect !== null}
          onChange={(isOn) => design.change({ collect: isOn ? beginning : null })}
        />
        {collect ? (
          <>
            <Assignees collect={collect} change={change} />
            <Times collect={collect} change={change} />
            <Checkbox
              label={t('approved')}
              value={collect.isApproved}
              onChange={(isApproved) => change({ isApproved })}
            />
          </>
        ) : (
          <p className="text-sm text-soft">{t('freely')}</p>
        )}
      </div>
    </Card>
  );
}

type Props = { collect: Collect; change: (part: Partial<Collect>) => void };

function Assignees({ collect: { assignees }, change }: Props) {
  const t = useText(designTexts);
  const label = useLabel();
  const set = (part: Partial<Collect['assignees']>) => change({ assignees: { ...assignees, ...part } });
  return (
    <>
      <MultiSelect
        label={t('roles')}
        options={builtInRoles.map(({ key, name }) => ({ id: key, name: label(name) }))}
        value={assignees.roles}
        onChange={(roles) => set({ roles: [...roles] })}
      />
      <Picked label={t('teams')} object="team" ids={assignees.teams} onChange={(teams) => set({ teams })} />
      <Picked label={t('users')} object="user" ids={assignees.users} onChange={(users) => set({ users })} />
    </>
  );
}

type PickedProps = {
  label: string;
  object: string;
  ids: readonly string[];
  onChange: (ids: string[]) => void;
};

function Picked({ label, object, ids, onChange }: PickedProps) {
  const source = usePointerSource(object);
  const named = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['name-of', object, id],
      queryFn: ({ signal }: { signal: AbortSignal }) => source?.nameOf?.(id, signal) ?? null,
      staleTime: 300_000,
    })),
  });
  if (!source) return null;
  return (
    <TagPicker
      label={label}
      search={source.search}
      value={ids.map((id, at) => ({ id, name: named[at]?.data ?? '…' }))}
      onChange={(chosen) => onChange(chosen.map(({ id }) => id))}
    />
  );
}

const minutesOffered = [15, 30, 60, 120, 240, 1440];
const daysLater = [1, 2, 3, 5];

function Times({ collect: { rhythm, due, remind }, change }: Props) {
  const t = useText(designTexts);
  const isTime = /^([01]\d|2[0-3]):[0-5]\d$/.test(due.at);
  const minutes = [
    { id: '', name: t('never') },
    ...minutesOffered.map((count) => ({ id: String(count), name: t('minutes', { count }) })),
  ];
  const read = (id: string | null) => (id ? Number(id) : null);
  return (
    <div className="grid gap-3 md:grid-cols-2">
      <Select
        label={t('rhythm')}
        options={rhythms.map((id) => ({ id, name: t(id) }))}
        value={rhythm}
        onChange={(id) => change({ rhythm: id as Collect['rhythm'] })}
      />
      <TextField
        label={t('dueAt')}
        value={due.at}
        onChange={(at) => change({ due: { ...due, at } })}
        error={isTime ? null : t('dueAtWrong')}
        maxLength={5}
      />
      <Select
        label={t('dueAfter')}
        options={[
          { id: '0', name: t('sameDay') },
          ...daysLater.map((count) => ({ id: String(count), name: t('laterDay', { count }) })),
        ]}
        value={String(due.after)}
        onChange={(id) => change({ due: { ...due, after: Number(id) } })}
      />
      <Select
        label={t('remindBefore')}
        options={minutes}
        value={String(remind.before ?? '')}
        onChange={(id) => change({ remind: { ...remind, before: read(id) } })}
      />
      <Select
        label={t('remindAfter')}
        options={minutes}
        value={String(remind.after ?? '')}
        onChange={(id) => change({ remind: { ...remind, after: read(id) } })}
      />
    </div>
  );
}
