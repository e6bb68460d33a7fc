import { Plus, X } from 'lucide-react';
import { Button, IconButton, MultiSelect, Select, useText } from '../../../platform/web/index.ts';
import type { ParamApply } from '../../model/params/param.ts';
import { DimensionField } from './DimensionField.tsx';
import { paramFormTexts } from './form-texts.ts';
import type { ParamFormProps } from './ParamForm.tsx';

const targets = ['period', 'team', 'pipeline', 'dimension'] as const;
type Target = (typeof targets)[number];

/** What a parameter narrows, and on which blocks. */
export function ApplyFields({ param, blocks, onChange }: ParamFormProps) {
  const t = useText(paramFormTexts);
  const set = (apply: ParamApply[]) => onChange({ ...param, apply });
  const { apply } = param;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="pb-1 text-sm text-soft">{t('applies')}</legend>
      {apply.map((one, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a narrowing is its place
        <div key={at} className="flex flex-col gap-2 rounded-md bg-sunken p-2">
          <ApplyField apply={one} blocks={blocks} onChange={(changed) => set(apply.with(at, changed))} />
          <IconButton
            size="small"
            label={t('remove', { name: t('applies') })}
            icon={<X size={14} />}
            onPress={() => set(apply.toSpliced(at, 1))}
          />
        </div>
      ))}
      <Button
        size="small"
        variant="quiet"
        icon={<Plus aria-hidden size={14} />}
        onPress={() => set([...apply, narrowing('dimension')])}
      >
        {t('addApply')}
      </Button>
    </fieldset>
  );
}

function narrowing(to: Target): ParamApply {
  return to === 'dimension'
    ? { to, dimension: 'deals.source', op: null, blocks: null }
    : { to, blocks: null };
}

type FieldProps = {
  apply: ParamApply;
  blocks: ParamFormProps['blocks'];
  onChange: (apply: ParamApply) => void;
};

function ApplyField({ apply, blocks, onChange }: FieldProps) {
  const t = useText(paramFormTexts);
  return (
    <>
      <Select
        label={t('applies')}
        hideLabel
        options={targets.map((id) => ({ id, name: t(id === 'dimension' ? 'toDimension' : id) }))}
        value={apply.to}
        onChange={(to) => onChange({ ...narrowing(to as Target), blocks: apply.blocks })}
      />
      {apply.to === 'dimension' && (
        <DimensionField
          label={t('dimension')}
          value={apply.dimension}
          onChange={(dimension) => onChange({ ...apply, dimension })}
        />
      )}
      <MultiSelect
        label={t('blocks')}
        placeholder={t('allBlocks')}
        options={blocks}
        value={apply.blocks ?? []}
        onChange={(chosen) => onChange({ ...apply, blocks: chosen.length === 0 ? null : [...chosen] })}
      />
    </>
  );
}
