import { useState } from 'react';
import { NumberField, Select, useText } from '../../../platform/web/index.ts';
import type { Condition } from '../../../records/model/filter.ts';
import { suits, type When, type WatchedObject } from '../../model/watch/watch.ts';
import { AlertDialog } from './AlertDialog.tsx';
import { newWatch } from './new-watch.ts';
import { alertMeTexts } from './texts.ts';

type Props = { object: WatchedObject; title: string; conditions: readonly Condition[]; onClose: () => void };

const ofEach = ['some', 'idle', 'in_stage'] as const;
const ofAll = ['above', 'below', 'changed'] as const;
type Is = (typeof ofEach | typeof ofAll)[number];

/** Watches the records of a list as it is narrowed now: each for itself, or how many there are. */
export function ListAlert({ object, title, conditions, onClose }: Props) {
  const t = useText(alertMeTexts);
  const [each, setEach] = useState(true);
  const [is, setIs] = useState<Is>('some');
  const [number, setNumber] = useState<number | null>(null);
  const [named, setNamed] = useState<string | null>(null);
  const subject = { about: 'records' as const, object, filter: [...conditions], each };
  const offered = (each ? ofEach : ofAll).filter((one) => suits(subject, { is: one }));
  const wordOf = (one: Is) => (one === 'some' ? t('someEach') : t(one));
  const isCounted = is !== 'some' && is !== 'changed';
  const unit = is === 'idle' || is === 'in_stage' ? t('workingDays') : '';
  const when = whenOf(is, number);
  const name =
    named ?? `${title}${wordOf(is)}${isCounted && number !== null ? ` ${number} ${unit}` : ''}`.trim();
  const choose = (isEach: boolean): void => {
    setEach(isEach);
    setIs(isEach ? 'some' : 'above');
  };
  return (
    <AlertDialog name={name} onName={setNamed} definition={when && newWatch(subject, when)} onClose={onClose}>
      <Select
        label={t('of_records')}
        options={[
          { id: 'each', name: t('each') },
          { id: 'all', name: t('all') },
        ]}
        value={each ? 'each' : 'all'}
        onChange={(id) => choose(id === 'each')}
      />
      <div className="grid grid-cols-2 gap-3">
        <Select
          label={t('condition')}
          options={offered.map((id) => ({ id, name: wordOf(id) }))}
          value={is}
          onChange={(id) => setIs(id as Is)}
        />
        {isCounted && (
          <NumberField
            label={t('value')}
            isRequired
            min={unit ? 1 : 0}
            {...(unit && { unit })}
            value={number}
            onChange={setNumber}
          />
        )}
      </div>
    </AlertDialog>
  );
}

/** The condition that is drawn; null while its number is missing. */
function whenOf(is: Is, number: number | null): When | null {
  if (is === 'some' || is === 'changed') return { is };
  if (number === null) return null;
  return is === 'idle' || is === 'in_stage' ? { is, days: number } : { is, value: number, clear: null };
}
