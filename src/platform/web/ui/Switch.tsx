import { Switch as AriaSwitch } from 'react-aria-components';

type Props = { label: string; value: boolean; onChange: (value: boolean) => void; isDisabled?: boolean };

/** On or off, at once; for a choice that waits for a save use a checkbox. */
export function Switch({ label, value, ...props }: Props) {
  return (
    <AriaSwitch
      {...props}
      isSelected={value}
      className="group relative inline-flex min-h-6 cursor-pointer items-center gap-2 rounded-sm data-disabled:cursor-not-allowed data-disabled:text-faint"
    >
      <span className="flex h-4.5 w-8 items-center rounded-full border border-field bg-sunken px-0.5 transition-colors group-data-selected:border-accent group-data-selected:bg-accent">
        <span className="size-3 rounded-full bg-field transition-transform duration-100 group-data-selected:translate-x-3.5 group-data-selected:bg-on-accent" />
      </span>
      <span>{label}</span>
    </AriaSwitch>
  );
}
