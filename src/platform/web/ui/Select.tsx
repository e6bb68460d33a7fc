import { ChevronDown, X } from 'lucide-react';
import { Button as AriaButton, Group, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { useText } from '../texts.ts';
import { ariaOf, boxShape, FieldFrame, type FieldProps } from './FieldFrame.tsx';
import { type Option, OptionPopover } from './OptionList.tsx';
import { uiTexts } from './texts.ts';

type Props = FieldProps<string | null> & {
  options: readonly Option[];
  /** Offers to go back to nothing. */ isClearable?: boolean;
};

/** One of a short, known list. */
export function Select({ options, isClearable = false, placeholder, ...props }: Props) {
  const t = useText(uiTexts);
  return (
    <AriaSelect
      {...ariaOf({ ...props, isDisabled: props.isDisabled || props.isReadOnly })}
      value={props.value}
      onChange={(key) => props.onChange(key === null ? null : String(key))}
      placeholder={placeholder ?? t('pleaseChoose')}
      defaultOpen={props.isOpenFirst ?? false}
      {...(props.onBlur && { onBlur: props.onBlur })}
    >
      <FieldFrame look={props}>
        <Group className={`${boxShape} flex h-8 items-center`}>
          <AriaButton className="flex h-full min-w-0 flex-1 cursor-pointer items-center gap-1 px-2 text-left outline-none">
            <SelectValue className="flex-1 truncate data-placeholder:text-faint">
              {({ selectedText, isPlaceholder, defaultChildren }) =>
                isPlaceholder ? defaultChildren : selectedText
              }
            </SelectValue>
            <ChevronDown aria-hidden size={16} className="shrink-0 text-faint" />
          </AriaButton>
          {isClearable && props.value !== null && (
            <AriaButton
              slot={null}
              aria-label={t('clear')}
              onPress={() => props.onChange(null)}
              className="mr-0.5 flex size-6 cursor-pointer items-center justify-center rounded-sm text-faint data-hovered:text-ink"
            >
              <X aria-hidden size={14} />
            </AriaButton>
          )}
        </Group>
        <OptionPopover items={options} emptyText={t('noMatches')} />
      </FieldFrame>
    </AriaSelect>
  );
}
