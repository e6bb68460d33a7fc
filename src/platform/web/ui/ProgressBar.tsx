import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components';

type Props = {
  label: string;
  /** From 0 to 1; null while nobody knows. */ value: number | null;
  detail?: string;
  hideLabel?: boolean;
};

/** How far long work has come. */
export function ProgressBar({ label, value, detail, hideLabel = false }: Props) {
  return (
    <AriaProgressBar
      value={value ?? 0}
      maxValue={1}
      isIndeterminate={value === null}
      formatOptions={{ style: 'percent' }}
      className="flex w-full flex-col gap-1"
      {...(hideLabel && { 'aria-label': label })}
    >
      {({ percentage, valueText }) => (
        <>
          {!hideLabel && (
            <span className="flex justify-between text-sm">
              <Label>{label}</Label>
              <span className="figures text-faint">{detail ?? (value === null ? '' : valueText)}</span>
            </span>
          )}
          <span className="block h-1.5 overflow-hidden rounded-full bg-hover">
            <span
              className={
                value === null
                  ? 'animate-breathe block h-full w-1/3 bg-accent'
                  : 'block h-full bg-accent transition-[width]'
              }
              style={value === null ? undefined : { width: `${percentage ?? 0}%` }}
            />
          </span>
        </>
      )}
    </AriaProgressBar>
  );
}
