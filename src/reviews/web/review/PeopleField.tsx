import { X } from 'lucide-react';
import { ComboBox, IconButton, usePointerSource, useText, type Option } from '../../../platform/web/index.ts';
import { reviewTexts } from './texts.ts';

type Props = { label: string; value: readonly Option[]; onChange: (people: readonly Option[]) => void };

/** Several colleagues, found by their names. */
export function PeopleField({ label, value, onChange }: Props) {
  const t = useText(reviewTexts);
  const people = usePointerSource('user');
  const add = (person: Option | null): void => {
    if (person && !value.some(({ id }) => id === person.id)) onChange([...value, person]);
  };
  return (
    <div className="flex flex-col gap-1.5">
      <ComboBox
        label={label}
        value={null}
        onChange={add}
        search={people?.search ?? (() => Promise.resolve([]))}
      />
      {value.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {value.map(({ id, name }) => (
            <li key={id} className="flex h-7 items-center gap-1 rounded-md bg-sunken pl-2 text-sm">
              {name}
              <IconButton
                size="small"
                label={`${t('clear')} ${name}`}
                icon={<X aria-hidden size={12} />}
                onPress={() => onChange(value.filter((one) => one.id !== id))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
