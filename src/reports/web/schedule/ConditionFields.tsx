import { fromTyped, toTyped, typedUnits } from '../../../insights/model/typed-figure.ts';
import { useMeasures } from '../../../insights/web/index.ts';
import { Checkbox, NumberField, Select, useLabel, useText } from '../../../platform/web/index.ts';
import type { WireReport } from '../../model/contract.ts';
import type { Schedule } from '../../model/schedule/schedule.ts';
import { useBlockTitle } from '../blocks/use-block-title.ts';
import { scheduleTexts } from './texts.ts';

type Props = { report: WireReport; schedule: Schedule; onChange: (part: Partial<Schedule>) => void };

/** Whether it is sent only when a number is beyond a line, and what becomes of nothing. */
export function ConditionFields({ report, schedule: { condition, skipIfEmpty }, onChange }: Props) {
  const t = useText(scheduleTexts);
  const titleOf = useBlockTitle();
  const label = useLabel();
  const { measures } = useMeasures();
  const numbers = report.document.blocks.filter((block) => block.type === 'kpi');
  const measure = numbers.find(({ id }) => id === condition?.block)?.measure;
  const unit = measures.find(({ id }) => id === measure)?.unit ?? 'number';
  const word = typedUnits[unit];
  const choose = (id: string | null): void =>
    onChange({
      condition:
        id === 'always'
          ? null
          : { block: condition?.block ?? numbers[0]!.id, is: id as 'above', value: condition?.value ?? 0 },
    });
  return (
    <div className="flex flex-col gap-3">
      {numbers.length > 0 && (
        <Select
          label={t('only')}
          options={[
            { id: 'always', name: t('always') },
            { id: 'above', name: t('ifAbove') },
            { id: 'below', name: t('ifBelow') },
          ]}
          value={condition?.is ?? 'always'}
          onChange={choose}
        />
      )}
      {condition && (
        <div className="grid gap-3 md:grid-cols-2">
          <Select
            label={t('block')}
            options={numbers.map((block) => ({ id: block.id, name: titleOf(block) }))}
            value={condition.block}
            onChange={(block) => block && onChange({ condition: { ...condition, block } })}
          />
          <NumberField
            label={t('line')}
            decimals={2}
            {...(word && { unit: label(word) })}
            value={toTyped(condition.value, unit)}
            onChange={(typed) =>
              onChange({ condition: { ...condition, value: fromTyped(typed ?? 0, unit) } })
            }
          />
        </div>
      )}
      <Checkbox
        label={t('skipIfEmpty')}
        value={skipIfEmpty}
        onChange={(isOn) => onChange({ skipIfEmpty: isOn })}
      />
    </div>
  );
}
