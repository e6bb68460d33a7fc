import { Plus, X } from 'lucide-react';
import { Button, IconButton, MoneyField, NumberField, Select, useText } from '../../../platform/web/index.ts';
import type { RulesDraft } from './rules-draft.ts';
import { incentiveTexts } from './texts.ts';

type Props = { draft: RulesDraft; onChange: (draft: RulesDraft) => void };

/** Everything a scheme pays for. */
export function RulesFields({ draft, onChange }: Props) {
  const t = useText(incentiveTexts);
  const set = (part: Partial<RulesDraft>): void => onChange({ ...draft, ...part });
  return (
    <>
      <TierFields draft={draft} onChange={onChange} />
      <div className="grid grid-cols-2 gap-3">
        <MoneyField
          label={t('eachNew')}
          value={draft.newCustomer}
          onChange={(newCustomer) => set({ newCustomer })}
        />
        <MoneyField label={t('capField')} value={draft.cap} onChange={(cap) => set({ cap })} />
        <NumberField
          label={t('conversionPoints')}
          decimals={1}
          min={0}
          value={draft.conversionPoints}
          onChange={(conversionPoints) => set({ conversionPoints })}
        />
        <MoneyField
          label={t('bonus')}
          value={draft.conversionBonus}
          onChange={(conversionBonus) => set({ conversionBonus })}
        />
        <NumberField
          label={t('onTimePercent')}
          min={1}
          max={100}
          value={draft.onTimePercent}
          onChange={(onTimePercent) => set({ onTimePercent })}
        />
        <MoneyField
          label={t('bonus')}
          value={draft.onTimeBonus}
          onChange={(onTimeBonus) => set({ onTimeBonus })}
        />
        <NumberField
          label={t('trustBelow')}
          min={1}
          max={100}
          value={draft.trustBelow}
          onChange={(trustBelow) => set({ trustBelow })}
        />
        <NumberField
          label={t('trustKeeps')}
          min={50}
          max={100}
          value={draft.trustKeeps}
          onChange={(trustKeeps) => set({ trustKeeps })}
        />
      </div>
    </>
  );
}

function TierFields({ draft, onChange }: Props) {
  const t = useText(incentiveTexts);
  const set = (tiers: RulesDraft['tiers']): void => onChange({ ...draft, tiers });
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="pb-1 text-sm text-soft">{t('tiers')}</legend>
      <Select
        label={t('basis')}
        hint={draft.basis === 'margin' ? t('marginMeans') : undefined}
        options={(['amount', 'margin'] as const).map((id) => ({ id, name: t(id) }))}
        value={draft.basis}
        onChange={(id) => id && onChange({ ...draft, basis: id as RulesDraft['basis'] })}
      />
      {draft.tiers.map((tier, at) => {
        const put = (part: Partial<typeof tier>): void =>
          set(draft.tiers.map((one, place) => (place === at ? { ...one, ...part } : one)));
        return (
          <div key={at} className="flex items-end gap-2">
            <MoneyField
              label={t('tierFrom')}
              className="flex-1"
              value={tier.from}
              onChange={(from) => put({ from })}
            />
            <NumberField
              label={t('tierRate')}
              className="w-28"
              decimals={2}
              min={0}
              max={100}
              value={tier.rate}
              onChange={(rate) => put({ rate })}
            />
            <IconButton
              label={t('removeTier', { number: at + 1 })}
              icon={<X aria-hidden size={14} />}
              onPress={() => set(draft.tiers.filter((_, place) => place !== at))}
            />
          </div>
        );
      })}
      <Button
        size="small"
        className="self-start"
        icon={<Plus aria-hidden size={14} />}
        onPress={() => set([...draft.tiers, { from: null, rate: null }])}
      >
        {t('addTier')}
      </Button>
    </fieldset>
  );
}
