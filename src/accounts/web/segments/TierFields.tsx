import { useQuery } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { identityContract } from '../../../identity/model/contract.ts';
import {
  contractQuery,
  IconButton,
  MultiSelect,
  NumberField,
  Select,
  TextField,
  useText,
} from '../../../platform/web/index.ts';
import { Conditions, type OpenField } from '../../../records/web/index.ts';
import { tierColors, type Tier, type TierColor } from '../../model/segments/segment-rules.ts';
import { segmentTexts } from './texts.ts';

type Props = {
  tier: Tier;
  fields: readonly OpenField[];
  onChange: (tier: Tier) => void;
  onRemove: () => void;
  /** Null: it stands first. */
  onUp: (() => void) | null;
  onDown: (() => void) | null;
};

/** One tier: what it is called, who comes into it, and what is owed them. */
export function TierFields({ tier, fields, onChange, ...acts }: Props) {
  const t = useText(segmentTexts);
  const part = (change: Partial<Tier>): void => onChange({ ...tier, ...change });
  const name = t('conditions', { name: tier.name });
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-3">
      <Naming tier={tier} onPart={part} {...acts} />
      <div role="group" aria-label={name} className="flex flex-wrap items-center gap-1.5">
        <Conditions
          fields={fields}
          conditions={tier.conditions}
          onChange={(conditions) => part({ conditions: [...conditions] })}
        />
        {tier.conditions.length === 0 && <span className="text-xs text-faint">{t('noConditions')}</span>}
      </div>
      <Policy tier={tier} onPart={part} />
    </div>
  );
}

type PartProps = { tier: Tier; onPart: (change: Partial<Tier>) => void };

function Naming({
  tier,
  onPart,
  onRemove,
  onUp,
  onDown,
}: PartProps & Pick<Props, 'onRemove' | 'onUp' | 'onDown'>) {
  const t = useText(segmentTexts);
  const { name } = tier;
  return (
    <div className="flex flex-wrap items-end gap-2">
      <TextField
        label={t('name')}
        isRequired
        value={name}
        maxLength={40}
        onChange={(next) => onPart({ name: next })}
        className="w-40"
      />
      <TextField
        label={t('nameEn')}
        value={tier.nameEn ?? ''}
        maxLength={60}
        onChange={(nameEn) => onPart({ nameEn: nameEn || null })}
        className="w-40"
      />
      <Select
        label={t('color')}
        options={tierColors.map((id) => ({ id, name: t(id) }))}
        value={tier.color}
        onChange={(color) => color && onPart({ color: color as TierColor })}
        className="w-24"
      />
      <span className="ml-auto flex">
        <IconButton
          label={t('up', { name })}
          icon={<ArrowUp aria-hidden size={16} />}
          isDisabled={!onUp}
          onPress={() => onUp?.()}
        />
        <IconButton
          label={t('down', { name })}
          icon={<ArrowDown aria-hidden size={16} />}
          isDisabled={!onDown}
          onPress={() => onDown?.()}
        />
        <IconButton
          label={t('remove', { name })}
          icon={<Trash2 aria-hidden size={16} />}
          onPress={onRemove}
        />
      </span>
    </div>
  );
}

function Policy({ tier, onPart }: PartProps) {
  const t = useText(segmentTexts);
  const roles = useQuery(contractQuery(identityContract.listRoles));
  return (
    <div className="grid gap-3 md:grid-cols-3">
      <NumberField
        label={t('cadence')}
        value={tier.contactDays}
        min={1}
        max={500}
        unit={t('workingDays')}
        placeholder={t('never')}
        onChange={(contactDays) => onPart({ contactDays })}
      />
      <NumberField
        label={t('recall')}
        hint={t('recallHint')}
        value={tier.recallDays}
        min={1}
        max={1000}
        unit={t('workingDays')}
        placeholder={t('never')}
        onChange={(recallDays) => onPart({ recallDays })}
      />
      <MultiSelect
        label={t('owners')}
        options={(roles.data?.items ?? []).map(({ id, name }) => ({ id, name }))}
        value={tier.ownerRoles}
        placeholder={t('anybody')}
        onChange={(ownerRoles) => onPart({ ownerRoles: [...ownerRoles] })}
      />
    </div>
  );
}
