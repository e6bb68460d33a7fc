import { Select } from '../../../../platform/web/index.ts';

type Props<V extends string> = {
  label: string;
  value: V;
  values: readonly V[];
  nameOf: (value: V) => string;
  onChange: (value: V) => void;
};

/** One of a few values that the design knows by name. */
export function Choice<V extends string>({ label, value, values, nameOf, onChange }: Props<V>) {
  return (
    <Select
      label={label}
      value={value}
      options={values.map((id) => ({ id, name: nameOf(id) }))}
      onChange={(chosen) => chosen !== null && onChange(chosen as V)}
    />
  );
}

/** Fields that stand side by side. */
export function Pair({ children }: { children: React.ReactNode }) {
  return <div className="grid grid-cols-2 gap-2">{children}</div>;
}
