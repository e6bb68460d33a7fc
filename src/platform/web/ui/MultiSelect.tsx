import { ChevronDown } from 'lucide-react';
import { Button as AriaButton, Group, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { useText } from '../texts.ts';
import { ariaOf, boxShape, FieldFrame, type FieldProps } from './FieldFrame.tsx';
import { type Option, OptionPopover } from './OptionList.tsx';
import { uiTexts } from './texts.ts';

type Props = FieldProps<readonly string[]> & { options: readonly Option[] };

/** Any number of a short, known list. */
export function MultiSelect({ options, placeholder, ...props }: Props) {
  const t = useText(uiTexts);
  const chosen = options.filter((option) => props.value.includes(option.id));
  const summary =
    chosen.length > 2 ? t('selected', { count: chosen.length }) : chosen.map((one) => one.name).join('、');
  return (
    <AriaSelect
      {...ariaOf(props)}
      selectionMode="multiple"
      value={[...props.value]}
      onChange={(keys) => props.onChange(keys.map(String))}
      {...(props.onBlur && { onBlur: props.onBlur })}
    >
      <FieldFrame look={props}>
        <Group className={`${boxShape} flex h-8 items-center`}>
          <AriaButton className="flex h-full min-w-0 flex-1 cursor-pointer items-center gap-1 px-2 text-left outline-none">
            <SelectValue className="flex-1 truncate data-placeholder:text-faint">
              {summary || (placeholder ?? t('pleaseChoose'))}
            </SelectValue>
            <ChevronDown aria-hidden size={16} className="shrink-0 text-faint" />
          </AriaButton>
        </Group>
        <OptionPopover items={options} emptyText={t('noMatches')} />
      </FieldFrame>
    </AriaSelect>
  );
}
