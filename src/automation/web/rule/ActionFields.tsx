import {
  ComboBox,
  FieldInput,
  isNamed,
  Select,
  sentValue,
  TextArea,
  useLabel,
  usePointerSource,
  useText,
} from '../../../platform/web/index.ts';
import { useCatalogue } from '../../../records/web/index.ts';
import type { Action, ActionName } from '../../model/definition.ts';
import { editorTexts } from '../texts.ts';
import { useHooks } from '../use-automations.ts';
import { useRuleNames } from './names.ts';
import { useLossReasonOptions, useStages } from './Narrowings.tsx';
import { NotifyFields } from './NotifyFields.tsx';
import { IdsPicker, PersonField } from './PersonField.tsx';
import { TaskFields } from './TaskFields.tsx';

type Of<N extends ActionName> = Extract<Action, { do: N }>;
type Props<N extends ActionName> = { object: string; action: Of<N>; onChange: (action: Action) => void };

/** What an action is told with. */
export function ActionFields({
  object,
  action,
  onChange,
}: {
  object: string;
  action: Action;
  onChange: (action: Action) => void;
}) {
  const t = useText(editorTexts);
  switch (action.do) {
    case 'set_field':
      return <SetField {...{ object, action, onChange }} />;
    case 'change_owner':
      return (
        <PersonField label={t('who')} value={action.to} onChange={(to) => onChange({ ...action, to })} />
      );
    case 'create_tasks':
      return <TaskFields tasks={action.tasks} onChange={(tasks) => onChange({ ...action, tasks })} />;
    case 'add_note':
      return (
        <TextArea
          label={t('body')}
          isRequired
          hint={t('places')}
          value={action.body}
          onChange={(body) => onChange({ ...action, body })}
          maxLength={4000}
        />
      );
    case 'change_tags':
      return <TagFields {...{ object, action, onChange }} />;
    case 'change_stage':
      return <StageFields {...{ object, action, onChange }} />;
    case 'notify':
      return <NotifyFields action={action} onChange={onChange} />;
    case 'release':
      return <PoolField {...{ object, action, onChange }} />;
    case 'call_hook':
      return <HookField {...{ object, action, onChange }} />;
    case 'assign':
      return null;
  }
}

function SetField({ object, action, onChange }: Props<'set_field'>) {
  const t = useText(editorTexts);
  const label = useLabel();
  const { nameOf, remember } = useRuleNames();
  const fields = (useCatalogue(object).catalogue?.fields ?? []).filter(
    (field) => !field.readOnly && !field.many && !['owner', 'team'].includes(field.id),
  );
  const field = fields.find(({ id }) => id === action.field);
  const { value } = action;
  const isPointer = field?.kind === 'reference' && typeof value === 'string';
  const take = (next: unknown): void => {
    if (isNamed(next)) remember([{ id: next.id, name: next.name ?? '' }]);
    onChange({ ...action, value: (sentValue(next) as string | number | boolean | null) ?? null });
  };
  return (
    <div className="grid gap-3 md:grid-cols-2">
      <Select
        label={t('field')}
        isRequired
        options={fields.map((one) => ({ id: one.id, name: label(one.label) }))}
        value={action.field || null}
        onChange={(id) => onChange({ ...action, field: id ?? '', value: null })}
      />
      {field && (
        <FieldInput
          field={{ ...field, required: false }}
          value={isPointer ? { id: value, name: nameOf(value) } : value}
          onChange={take}
        />
      )}
    </div>
  );
}

function TagFields({ action, onChange }: Props<'change_tags'>) {
  const t = useText(editorTexts);
  return (
    <div className="grid gap-3 md:grid-cols-2">
      {(['give', 'take'] as const).map((side) => (
        <IdsPicker
          key={side}
          label={t(side)}
          object="tag"
          ids={action[side]}
          onChange={(ids) => onChange({ ...action, [side]: ids })}
        />
      ))}
    </div>
  );
}

function StageFields({ action, onChange }: Props<'change_stage'>) {
  const t = useText(editorTexts);
  const { stages } = useStages();
  const reasons = useLossReasonOptions();
  const isLost = stages.find(({ id }) => id === action.stageId)?.kind === 'lost';
  return (
    <div className="grid gap-3 md:grid-cols-2">
      <Select
        label={t('stage')}
        isRequired
        options={stages}
        value={action.stageId || null}
        onChange={(stageId) => onChange({ ...action, stageId: stageId ?? '', lossReasonId: null })}
      />
      {isLost && (
        <Select
          label={t('reason')}
          isRequired
          options={reasons}
          value={action.lossReasonId ?? null}
          onChange={(lossReasonId) => onChange({ ...action, lossReasonId })}
        />
      )}
    </div>
  );
}

function PoolField({ action, onChange }: Props<'release'>) {
  const t = useText(editorTexts);
  const { nameOf, remember } = useRuleNames();
  const source = usePointerSource('pool');
  return (
    <ComboBox
      label={t('pool')}
      placeholder={t('ownPool')}
      value={action.poolId ? { id: action.poolId, name: nameOf(action.poolId) } : null}
      onChange={(option) => {
        if (option) remember([option]);
        onChange({ ...action, poolId: option?.id ?? null });
      }}
      search={source?.search ?? (() => Promise.resolve([]))}
    />
  );
}

function HookField({ action, onChange }: Props<'call_hook'>) {
  const t = useText(editorTexts);
  const hooks = useHooks().data?.items ?? [];
  return (
    <Select
      label={t('hook')}
      isRequired
      options={hooks.map(({ id, name }) => ({ id, name }))}
      value={action.hookId || null}
      onChange={(hookId) => onChange({ ...action, hookId: hookId ?? '' })}
    />
  );
}
