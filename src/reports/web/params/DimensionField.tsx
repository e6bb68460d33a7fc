import { useMeasures } from '../../../insights/web/index.ts';
import { ComboBox, useLabel } from '../../../platform/web/index.ts';

type Props = { label: string; value: string; onChange: (dimension: string) => void };

/** A dimension of the product, found by its name or by that of its subject. */
export function DimensionField({ label, value, onChange }: Props) {
  const say = useLabel();
  const { dimensions, measures } = useMeasures();
  const subject = (id: string) => measures.find((one) => one.dimensions.includes(id))?.cubeLabel;
  const nameOf = (id: string) => {
    const found = dimensions.find((one) => one.id === id);
    const about = subject(id);
    return found ? [about && say(about), say(found.label)].filter(Boolean).join(' · ') : id;
  };
  const options = dimensions.map(({ id }) => ({ id, name: nameOf(id) }));
  return (
    <ComboBox
      label={label}
      search={async (text) => {
        const wanted = text.toLowerCase();
        return options.filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, 50);
      }}
      value={value === '' ? null : { id: value, name: nameOf(value) }}
      onChange={(one) => one && onChange(one.id)}
    />
  );
}
