import { noteKinds } from '../../../../activities/model/contract.ts';
import { Link, NumberField, Select, TextField, useLabel, useText } from '../../../../platform/web/index.ts';
import type { OpenField } from '../../../../records/web/index.ts';
import { buyingRoleOptions } from '../../../model/process/buying-role.ts';
import { activityWords } from '../../../model/process/requirement-words.ts';
import type { Requirement } from '../../../model/process/stage-process.ts';
import { panelTexts } from './texts.ts';

export type FieldsToFill = Readonly<Record<'deal' | 'account', readonly OpenField[]>>;

type Props<R extends Requirement = Requirement> = {
  rule: R;
  fields: FieldsToFill;
  isDisabled: boolean;
  onChange: (rule: Requirement) => void;
};

const any = 'any';

/** What a requirement asks for: which field, which role and how many, which activity and how often. */
export function RequirementFields(props: Props) {
  const { rule } = props;
  switch (rule.kind) {
    case 'field':
      return <FieldChoice {...props} rule={rule} />;
    case 'contact':
      return <ContactChoice {...props} rule={rule} />;
    case 'activity':
      return <ActivityChoice {...props} rule={rule} />;
    case 'file':
      return <FileChoice {...props} rule={rule} />;
    case 'form':
      return null;
    case 'approval':
      return <ApprovalHint />;
  }
}

function FieldChoice({ rule, fields, isDisabled, onChange }: Props<Extract<Requirement, { kind: 'field' }>>) {
  const t = useText(panelTexts);
  const label = useLabel();
  const offered = (object: 'deal' | 'account') =>
    fields[object]
      .filter((field) => !field.readOnly && field.id !== 'owner' && !field.required)
      .map((field) => ({
        id: `${object} ${field.id}`,
        name: t(object === 'deal' ? 'dealField' : 'accountField', { name: label(field.label) }),
      }));
  return (
    <Select
      label={t('whichField')}
      options={[...offered('deal'), ...offered('account')]}
      value={`${rule.object} ${rule.field}`}
      onChange={(chosen) => {
        const [object, field] = (chosen ?? '').split(' ');
        if (field) onChange({ ...rule, object: object as 'deal' | 'account', field });
      }}
      isDisabled={isDisabled}
      className="flex-1"
    />
  );
}

function ContactChoice({ rule, ...props }: Props<Extract<Requirement, { kind: 'contact' }>>) {
  const t = useText(panelTexts);
  const label = useLabel();
  const roles = buyingRoleOptions.map(({ value, label: name }) => ({ id: value, name: label(name) }));
  return (
    <ChoiceAtLeast
      {...props}
      name={t('role')}
      anything={t('anyRole')}
      options={roles}
      most={20}
      value={rule.role}
      atLeast={rule.atLeast}
      onChoose={(role, atLeast) => props.onChange({ ...rule, role, atLeast })}
    />
  );
}

function ActivityChoice({ rule, ...props }: Props<Extract<Requirement, { kind: 'activity' }>>) {
  const t = useText(panelTexts);
  const label = useLabel();
  const kinds = [...noteKinds, 'task' as const].map((id) => ({ id, name: label(activityWords[id]) }));
  return (
    <ChoiceAtLeast
      {...props}
      name={t('which')}
      anything={t('anyActivity')}
      options={kinds}
      most={50}
      value={rule.activity === any ? null : rule.activity}
      atLeast={rule.atLeast}
      onChoose={(activity, atLeast) => props.onChange({ ...rule, activity: activity ?? any, atLeast })}
    />
  );
}

type ChoiceProps<Id extends string> = {
  name: string;
  /** The words for no choice: any of them will do. */
  anything: string;
  options: readonly { id: Id; name: string }[];
  most: number;
  value: Id | null;
  atLeast: number;
  isDisabled: boolean;
  onChoose: (value: Id | null, atLeast: number) => void;
};

/** One of several kinds or any of them, and how many at least. */
function ChoiceAtLeast<Id extends string>(props: ChoiceProps<Id>) {
  const { name, anything, options, most, value, atLeast, isDisabled, onChoose } = props;
  return (
    <>
      <Select
        label={name}
        options={[{ id: any, name: anything }, ...options]}
        value={value ?? any}
        onChange={(chosen) => onChoose(options.find(({ id }) => id === chosen)?.id ?? null, atLeast)}
        isDisabled={isDisabled}
        className="flex-1"
      />
      <AtLeast
        most={most}
        value={atLeast}
        isDisabled={isDisabled}
        onChange={(told) => onChoose(value, told)}
      />
    </>
  );
}

function FileChoice({ rule, isDisabled, onChange }: Props<Extract<Requirement, { kind: 'file' }>>) {
  const t = useText(panelTexts);
  return (
    <>
      <TextField
        label={t('fileWord')}
        placeholder={t('anyFile')}
        value={rule.word ?? ''}
        onChange={(word) => onChange({ ...rule, word: word.trim() ? word : null })}
        maxLength={60}
        isDisabled={isDisabled}
        className="flex-1"
      />
      <AtLeast
        most={20}
        value={rule.atLeast}
        isDisabled={isDisabled}
        onChange={(atLeast) => onChange({ ...rule, atLeast })}
      />
    </>
  );
}

/** Which moves are looked at, and by whom, is drawn as a flow. */
function ApprovalHint() {
  const t = useText(panelTexts);
  return (
    <p className="flex-1 text-sm text-soft">
      {t('approvalHint')} <Link href="/settings/approvals">{t('toFlows')}</Link>
    </p>
  );
}

type AtLeastProps = { most: number; value: number; isDisabled: boolean; onChange: (value: number) => void };

function AtLeast({ most, value, isDisabled, onChange }: AtLeastProps) {
  const t = useText(panelTexts);
  return (
    <NumberField
      label={t('atLeast')}
      min={1}
      max={most}
      value={value}
      onChange={(told) => onChange(told ?? 1)}
      isDisabled={isDisabled}
      className="w-20"
    />
  );
}
