import { ChevronDown, X } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, ComboBox as AriaComboBox, Group, Input } from 'react-aria-components';
import { useText } from '../texts.ts';
import { ariaOf, boxShape, FieldFrame, type FieldProps } from './FieldFrame.tsx';
import { type Option, OptionPopover } from './OptionList.tsx';
import { uiTexts } from './texts.ts';
import { type OptionSearch, useOptionSearch } from './use-option-search.ts';

type Props = FieldProps<Option | null> & { search: OptionSearch };

const partShape =
  'flex size-6 shrink-0 cursor-pointer items-center justify-center rounded-sm text-faint data-hovered:text-ink';

/** One of many, searched as one types; the search may go to the server. Leaving the box empty clears it, as its button does. */
export function ComboBox({ search, placeholder, value, onChange, ...props }: Props) {
  const t = useText(uiTexts);
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const { options, isSearching } = useOptionSearch(search, typed ?? '', isOpen);
  const choose = (id: string | null): void => {
    const option = options.find((one) => one.id === id);
    setTyped(null);
    if (option) onChange(option);
  };
  const clearIfEmpty = (box: HTMLInputElement): void => {
    if (box.value === '' && value) onChange(null);
  };
  return (
    <AriaComboBox
      {...ariaOf(props)}
      items={options}
      value={value?.id ?? null}
      onChange={(key) => key !== null && choose(String(key))}
      inputValue={typed ?? value?.name ?? ''}
      onInputChange={(text) => setTyped(text === (value?.name ?? '') ? null : text)}
      onOpenChange={(open) => {
        setOpen(open);
        if (!open) setTyped(null);
      }}
      menuTrigger="focus"
      allowsEmptyCollection
      allowsCustomValue
      isReadOnly={props.isReadOnly ?? false}
      {...(props.onBlur && { onBlur: props.onBlur })}
    >
      <FieldFrame look={props}>
        <Group className={`${boxShape} flex h-8 items-center pr-0.5 pl-2`}>
          <Input
            placeholder={placeholder ?? t('searchHint')}
            onBlur={({ currentTarget }) => clearIfEmpty(currentTarget)}
            onKeyDown={({ key, currentTarget }) => key === 'Tab' && clearIfEmpty(currentTarget)}
            className="size-full min-w-0 truncate bg-transparent outline-none"
          />
          {value && !props.isReadOnly && (
            <AriaButton
              slot={null}
              excludeFromTabOrder
              aria-label={t('clear')}
              onPress={() => onChange(null)}
              className={partShape}
            >
              <X aria-hidden size={14} />
            </AriaButton>
          )}
          <AriaButton aria-label={t('openList')} className={partShape}>
            <ChevronDown aria-hidden size={16} />
          </AriaButton>
        </Group>
        <OptionPopover emptyText={isSearching ? t('loading') : t('noMatches')} />
      </FieldFrame>
    </AriaComboBox>
  );
}
