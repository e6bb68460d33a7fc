import type { MeasureUnit } from '../../../insights/model/measure.ts';
import { DatePicker, NumberField, Select, useText } from '../../../platform/web/index.ts';
import { itemTexts } from './texts.ts';

export type ExpectedDraft = { direction: 'up' | 'down' | null; amount: number | null; by: string | null };

type Props = {
  unit: MeasureUnit;
  draft: ExpectedDraft;
  onChange: (draft: ExpectedDraft) => void;
  isAsked: boolean;
};

/** Which way the number should go, how far, and when it is asked again. */
export function ExpectedFields({ unit, draft, onChange, isAsked }: Props) {
  const t = useText(itemTexts);
  return (
    <>
      <Select
        label={t('expects')}
        placeholder={t('noEffect')}
        isClearable
        options={[
          { id: 'up', name: t('up') },
          { id: 'down', name: t('down') },
        ]}
        value={draft.direction}
        onChange={(direction) => onChange({ ...draft, direction: direction as ExpectedDraft['direction'] })}
      />
      {draft.direction && (
        <div className="grid grid-cols-2 gap-3">
          <NumberField
            label={t('amount')}
            isRequired
            min={0}
            decimals={unit === 'count' ? 0 : 2}
            unit={t(unit === 'percent' ? 'points' : unit)}
            value={draft.amount}
            onChange={(amount) => onChange({ ...draft, amount })}
            error={isAsked && !draft.amount ? t('amountMissing') : null}
          />
          <DatePicker
            label={t('by')}
            isRequired
            value={draft.by}
            onChange={(by) => onChange({ ...draft, by })}
          />
        </div>
      )}
    </>
  );
}
