import { NumberField, Select, useLabel, useText } from '../../../platform/web/index.ts';
import { useCatalogue } from '../../../records/web/index.ts';
import {
  waitUnits,
  type Definition,
  type HappeningTrigger,
  type MomentTrigger,
  type Trigger,
  type WaitUnit,
} from '../../model/definition.ts';
import { canHappenTo, happeningNames, happenings, type HappeningName } from '../../model/happenings.ts';
import { editorTexts, objectNames, sentenceTexts } from '../texts.ts';
import { Narrowings } from './Narrowings.tsx';

type Props = { definition: Definition; onChange: (trigger: Trigger) => void };

/** What sets the rule off. */
export function TriggerPart({ definition, onChange }: Props) {
  const t = useText(editorTexts);
  const label = useLabel();
  const objectName = useText(objectNames);
  const { trigger, object } = definition;
  const options = happeningNames
    .filter((name) => canHappenTo(name, object))
    .map((id) => ({ id: id as string, name: label(happenings[id].label) }));
  const choose = (id: string): void =>
    onChange(
      id === 'moment'
        ? { kind: 'moment', field: 'created_at', side: 'after', amount: 1, unit: 'working_days', at: 540 }
        : { kind: 'happening', happening: id as HappeningName, only: {}, wait: null },
    );
  return (
    <>
      <Select
        label={`${objectName(object)} · ${t('kind')}`}
        options={[...options, { id: 'moment', name: t('byTime') }]}
        value={trigger.kind === 'moment' ? 'moment' : trigger.happening}
        onChange={(id) => id && choose(id)}
      />
      {trigger.kind === 'moment' ? (
        <MomentFields object={object} trigger={trigger} onChange={onChange} />
      ) : (
        <>
          <Narrowings object={object} trigger={trigger} onChange={onChange} />
          <WaitFields trigger={trigger} onChange={onChange} />
        </>
      )}
    </>
  );
}

function useUnits() {
  const t = useText(sentenceTexts);
  return waitUnits.map((id) => ({ id, name: t(id) }));
}

type MomentProps = { object: string; trigger: MomentTrigger; onChange: (trigger: Trigger) => void };

function MomentFields({ object, trigger, onChange }: MomentProps) {
  const t = useText(editorTexts);
  const said = useText(sentenceTexts);
  const label = useLabel();
  const units = useUnits();
  const fields = useCatalogue(object).catalogue?.fields ?? [];
  const dates = fields.filter(({ kind }) => kind === 'day' || kind === 'instant');
  return (
    <div className="grid grid-cols-2 gap-3 md:grid-cols-5">
      <Select
        label={t('field')}
        options={dates.map((field) => ({ id: field.id, name: label(field.label) }))}
        value={trigger.field}
        onChange={(field) => field && onChange({ ...trigger, field })}
      />
      <Select
        label={t('side')}
        options={(['before', 'after'] as const).map((id) => ({ id, name: said(id) }))}
        value={trigger.side}
        onChange={(side) => side && onChange({ ...trigger, side: side as MomentTrigger['side'] })}
      />
      <NumberField
        label={t('amount')}
        min={0}
        max={730}
        value={trigger.amount}
        onChange={(amount) => onChange({ ...trigger, amount: amount ?? 0 })}
      />
      <Select
        label={t('unit')}
        options={units}
        value={trigger.unit}
        onChange={(unit) => unit && onChange({ ...trigger, unit: unit as WaitUnit })}
      />
      {trigger.unit !== 'working_hours' && (
        <Select
          label={t('at')}
          options={hours.map((hour) => ({ id: String(hour * 60), name: t('hour', { hour }) }))}
          value={String(trigger.at)}
          onChange={(at) => at && onChange({ ...trigger, at: Number(at) })}
        />
      )}
    </div>
  );
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);

type WaitProps = { trigger: HappeningTrigger; onChange: (trigger: Trigger) => void };

function WaitFields({ trigger, onChange }: WaitProps) {
  const t = useText(editorTexts);
  const units = useUnits();
  const { wait } = trigger;
  const choose = (unit: string | null): void =>
    onChange({
      ...trigger,
      wait: unit === null || unit === 'none' ? null : { amount: wait?.amount ?? 1, unit: unit as WaitUnit },
    });
  return (
    <div className="grid grid-cols-2 gap-3 md:grid-cols-4">
      {wait && (
        <NumberField
          label={t('amount')}
          min={1}
          max={730}
          value={wait.amount}
          onChange={(amount) => onChange({ ...trigger, wait: { ...wait, amount: amount ?? 1 } })}
        />
      )}
      <Select
        label={t('wait')}
        options={[{ id: 'none', name: t('noWait') }, ...units]}
        value={wait?.unit ?? 'none'}
        onChange={choose}
      />
    </div>
  );
}
