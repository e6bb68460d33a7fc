import { Checkbox, Select, useLabel, useText } from '../../../platform/web/index.ts';
import { presetNames, rightNames } from '../../model/right-names.ts';
import {
  mayWith,
  presetOf,
  reportRights,
  sharePresetNames,
  sharePresets,
  uniteRights,
  type ReportRight,
} from '../../model/sharing.ts';
import { sharingTexts } from './texts.ts';

type Props = {
  label: string;
  hideLabel?: boolean;
  value: readonly ReportRight[];
  /** What the granter holds himself: nothing else is offered. */
  held: readonly ReportRight[];
  onChange: (rights: ReportRight[]) => void;
};

/** A set of rights: one of the usual ones, or right by right. */
export function RightsField({ label, hideLabel, value, held, onChange }: Props) {
  const t = useText(sharingTexts);
  const say = useLabel();
  const preset = presetOf(value);
  const offered = sharePresetNames.filter(
    (name) => name === preset || sharePresets[name].every((right) => held.includes(right)),
  );
  const rights = { rights: value };
  const toggle = (right: ReportRight, isGiven: boolean) =>
    onChange(uniteRights([value.filter((one) => one !== right), isGiven ? [right] : [], ['view']]));
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <Select
        label={label}
        hideLabel={hideLabel}
        options={[
          ...offered.map((id) => ({ id, name: say(presetNames[id]) })),
          { id: 'custom', name: t('custom') },
        ]}
        value={preset ?? 'custom'}
        onChange={(id) =>
          onChange(
            id === 'custom' || id === null
              ? ['view']
              : uniteRights([sharePresets[id as keyof typeof sharePresets]]),
          )
        }
      />
      {preset === null && (
        <div role="group" aria-label={label} className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {reportRights.map((right) => (
            <Checkbox
              key={right}
              label={say(rightNames[right])}
              value={mayWith(rights, right)}
              isDisabled={right === 'view' || !held.includes(right)}
              onChange={(isGiven) => toggle(right, isGiven)}
            />
          ))}
        </div>
      )}
    </div>
  );
}
