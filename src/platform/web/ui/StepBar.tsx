import { Check } from 'lucide-react';
import { classNames } from './class-names.ts';

type Props = { label: string; steps: readonly string[]; at: number };

/** Where one stands among a few steps. */
export function StepBar({ label, steps, at }: Props) {
  return (
    <ol aria-label={label} className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
      {steps.map((step, index) => (
        <li key={step} aria-current={index === at ? 'step' : undefined} className="flex items-center gap-2">
          {index > 0 && <span aria-hidden className="h-px w-6 bg-line md:w-10" />}
          <span
            className={classNames(
              'figures flex size-5 items-center justify-center rounded-full text-xs',
              index < at && 'bg-accent-soft text-accent',
              index === at && 'bg-accent text-on-accent',
              index > at && 'bg-sunken text-faint',
            )}
          >
            {index < at ? <Check aria-hidden size={12} strokeWidth={3} /> : index + 1}
          </span>
          <span className={index === at ? 'font-medium' : 'text-faint'}>{step}</span>
        </li>
      ))}
    </ol>
  );
}
