import { Check } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { FilterChip } from '../../../platform/web/index.ts';

export type Choice = { id: string; name: string };

type Props = {
  name: string;
  choices: readonly Choice[];
  value: string | null;
  onChange: (id: string) => void;
  /** Offered once something is chosen. */
  onClear?: (() => void) | undefined;
};

const choiceShape =
  'group flex min-h-8 cursor-pointer items-center gap-3 rounded-md px-2 py-1 text-base outline-none ' +
  'data-focused:bg-hover data-hovered:bg-hover data-selected:font-medium';

/** One of a few, behind a chip. */
export function ChoiceChip({ name, choices, value, onChange, onClear }: Props) {
  const chosen = choices.find(({ id }) => id === value)?.name;
  return (
    <FilterChip name={name} chosen={chosen} {...(onClear && { onClear })}>
      {(close) => (
        <ChoiceList
          label={name}
          choices={choices}
          value={value}
          onChange={(id) => {
            onChange(id);
            close();
          }}
        />
      )}
    </FilterChip>
  );
}

type ListProps = {
  label: string;
  choices: readonly Choice[];
  value: string | null;
  onChange: (id: string) => void;
};

/** The choices themselves, by arrow keys and Enter. */
export function ChoiceList({ label, choices, value, onChange }: ListProps) {
  return (
    <ListBox
      aria-label={label}
      items={choices}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={(keys) => {
        const [chosen] = keys;
        if (chosen !== undefined) onChange(String(chosen));
      }}
      className="-m-1 max-h-80 min-w-40 overflow-auto outline-none"
    >
      {(choice) => (
        <ListBoxItem id={choice.id} textValue={choice.name} className={choiceShape}>
          <span className="flex-1 whitespace-nowrap">{choice.name}</span>
          <Check
            aria-hidden
            size={16}
            className="invisible shrink-0 text-accent group-data-selected:visible"
          />
        </ListBoxItem>
      )}
    </ListBox>
  );
}
