import { type FormEvent, useState } from 'react';
import { Button, callContract, Select, useText } from '../../../../platform/web/index.ts';
import { recycleContract } from '../../../model/pool/recycle-contract.ts';
import { designTexts, runTexts } from './texts.ts';
import { useChange } from './use-designs.ts';

type Clock = { runAt: string; warnAt: string };

const halfHours = Array.from({ length: 48 }, (_, half) => {
  const time = `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`;
  return { id: time, name: time };
});

/** When leads go back and when owners are warned. */
export function ClockForm({ clock, mayDesign }: { clock: Clock; mayDesign: boolean }) {
  const t = useText(runTexts);
  const shared = useText(designTexts);
  const change = useChange();
  const [drawn, setDrawn] = useState(clock);
  const isChanged = drawn.runAt !== clock.runAt || drawn.warnAt !== clock.warnAt;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    void change(() => callContract(recycleContract.setRecycleClock, { body: drawn }), t('clockSaved'));
  };
  return (
    <form onSubmit={save} className="flex flex-wrap items-end gap-3 border-t border-line pt-3">
      <ClockTime
        label={t('runAt')}
        value={drawn.runAt}
        isDisabled={!mayDesign}
        onChange={(runAt) => setDrawn({ ...drawn, runAt })}
      />
      <ClockTime
        label={t('warnAt')}
        value={drawn.warnAt}
        isDisabled={!mayDesign}
        onChange={(warnAt) => setDrawn({ ...drawn, warnAt })}
      />
      {mayDesign && (
        <Button type="submit" disabledReason={isChanged ? null : shared('unchanged')}>
          {shared('save')}
        </Button>
      )}
      <span className="basis-full text-xs text-faint">{t('warnHint')}</span>
    </form>
  );
}

type TimeProps = {
  label: string;
  value: string;
  isDisabled: boolean;
  onChange: (value: string) => void;
};

/** Half hours; a time set elsewhere stays among them. */
function ClockTime({ label, value, isDisabled, onChange }: TimeProps) {
  const isKnown = halfHours.some((time) => time.id === value);
  const options = isKnown ? halfHours : [{ id: value, name: value }, ...halfHours];
  return (
    <Select
      label={label}
      options={options}
      value={value}
      isDisabled={isDisabled}
      onChange={(next) => next && onChange(next)}
      className="w-36"
    />
  );
}
