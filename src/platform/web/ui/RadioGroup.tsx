import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import { ariaOf, FieldFrame, type FieldProps } from './FieldFrame.tsx';
import type { Option } from './OptionList.tsx';

type Props = FieldProps<string> & { options: readonly Option[] };

/** One of a few, all of them in sight. */
export function RadioGroup({ options, ...props }: Props) {
  return (
    <AriaRadioGroup
      {...ariaOf({ ...props, isFocusedFirst: false })}
      // Nothing chosen is no value: to a value that no radio has, no key would lead.
      value={props.value || null}
      onChange={props.onChange}
    >
      <FieldFrame look={props}>
        <div className="flex flex-col gap-1">
          {options.map((option) => (
            <Radio
              key={option.id}
              value={option.id}
              isDisabled={option.isDisabled ?? false}
              className="group relative flex cursor-pointer items-start gap-2 rounded-sm py-0.5"
            >
              <span className="mt-0.5 size-4 shrink-0 rounded-full border border-field bg-surface group-data-hovered:border-soft group-data-selected:border-5 group-data-selected:border-accent" />
              <span>
                {option.name}
                {option.detail && <span className="block text-xs text-faint">{option.detail}</span>}
              </span>
            </Radio>
          ))}
        </div>
      </FieldFrame>
    </AriaRadioGroup>
  );
}
