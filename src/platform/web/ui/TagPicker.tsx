import { X } from 'lucide-react';
import { Button as AriaButton, Label, Tag, TagGroup, TagList } from 'react-aria-components';
import { useText } from '../texts.ts';
import { ComboBox } from './ComboBox.tsx';
import { type FieldProps, fieldShape } from './FieldFrame.tsx';
import type { Option } from './OptionList.tsx';
import { uiTexts } from './texts.ts';
import type { OptionSearch } from './use-option-search.ts';

type Props = FieldProps<readonly Option[]> & { search: OptionSearch };

/** Any number of many: what is chosen stands as tags, more is found by typing. */
export function TagPicker({ value, onChange, search, ...props }: Props) {
  const t = useText(uiTexts);
  const unchosen: OptionSearch = async (text, signal) => {
    const found = await search(text, signal);
    return found.filter((option) => !value.some((one) => one.id === option.id));
  };
  return (
    <div className={fieldShape}>
      <ComboBox
        {...props}
        value={null}
        onChange={(option) => option && onChange([...value, option])}
        search={unchosen}
      />
      {value.length > 0 && (
        <TagGroup onRemove={(keys) => onChange(value.filter((option) => !keys.has(option.id)))}>
          <Label className="sr-only">{props.label}</Label>
          <TagList className="flex flex-wrap gap-1">
            {value.map((option) => (
              <Tag
                key={option.id}
                id={option.id}
                textValue={option.name}
                className="flex h-6 items-center rounded-sm bg-sunken pl-2 text-sm"
              >
                {option.name}
                <AriaButton
                  slot="remove"
                  aria-label={t('remove', { name: option.name })}
                  className="flex size-6 cursor-pointer items-center justify-center rounded-sm text-faint data-hovered:text-ink"
                >
                  <X aria-hidden size={14} />
                </AriaButton>
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
    </div>
  );
}
