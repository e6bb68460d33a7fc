import { TextField } from '../../../../platform/web/index.ts';
import type { Grid } from '../../../model/grid/grid.ts';
import { Completions, useCompletion } from '../Completions.tsx';

type Props = {
  label: string;
  hint?: string;
  grid: Grid;
  value: string;
  onChange: (formula: string) => void;
};

/** A formula, with the cells and functions it may go on with. */
export function FormulaField({ label, hint, grid, value, onChange }: Props) {
  const completion = useCompletion(value, onChange, grid, true);
  return (
    <div className="relative">
      <TextField
        label={label}
        hint={hint}
        value={value}
        onChange={(typed) => onChange(typed.replace(/^[=＝]/, ''))}
        maxLength={1000}
        onKeyDown={(event) => {
          if (completion.press(event)) event.preventDefault();
        }}
      />
      <Completions {...completion} className="absolute top-full left-0 z-30" />
    </div>
  );
}
