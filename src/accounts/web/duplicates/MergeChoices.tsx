import { Check } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';

type Choice = { id: string; content: ReactNode; name: string };

type Props = {
  label: string;
  /** Shown over or beside the choices instead of the label. */
  head?: ReactNode;
  choices: readonly Choice[];
  value: string;
  onChange: (id: string) => void;
  /** Why nothing can be chosen here. */
  closedReason?: string | null;
};

const cellShape =
  'group flex min-h-9 min-w-0 cursor-pointer items-start gap-2 rounded-md border border-transparent px-2.5 py-1.5 text-sm ' +
  'data-hovered:bg-hover data-selected:border-accent data-selected:bg-accent-soft data-disabled:cursor-not-allowed';

/** One row of a comparison: the records' values side by side (on a phone below each other), one of them chosen. */
export function MergeChoices({ label, head, choices, value, onChange, closedReason = null }: Props) {
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      onChange={onChange}
      orientation="horizontal"
      isDisabled={closedReason !== null}
      className="grid min-w-0 grid-cols-1 gap-x-2 gap-y-1 border-b border-line py-2 last:border-b-0 md:[grid-template-columns:9rem_repeat(var(--records),minmax(0,1fr))]"
      style={{ '--records': choices.length } as CSSProperties}
    >
      <div className="min-w-0 pt-2 text-sm text-soft">
        {head ?? label}
        {closedReason !== null && <p className="text-xs text-faint">{closedReason}</p>}
      </div>
      {choices.map((choice) => (
        <Radio key={choice.id} value={choice.id} className={cellShape} aria-label={choice.name}>
          <span className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full border border-field bg-surface text-on-accent group-data-selected:border-accent group-data-selected:bg-accent">
            <Check
              aria-hidden
              size={10}
              strokeWidth={3}
              className="opacity-0 group-data-selected:opacity-100"
            />
          </span>
          <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{choice.content}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
