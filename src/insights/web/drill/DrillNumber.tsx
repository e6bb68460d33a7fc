import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';

type Props = {
  children: ReactNode;
  /** What is opened, for those who do not see the place: "show the 12 deals of …". */
  label: string;
  /** Nothing stands behind a zero. */
  isEmpty?: boolean;
  onPress: () => void;
  className?: string;
};

/** A number that opens the very records it counts. */
export function DrillNumber({ children, label, isEmpty = false, onPress, className = '' }: Props) {
  if (isEmpty) return <span className={`figures text-faint ${className}`}>{children}</span>;
  return (
    <Button
      aria-label={spoken(label, children)}
      onPress={onPress}
      className={`thumb figures cursor-pointer rounded-sm underline-offset-3 data-hovered:text-accent data-hovered:underline ${className}`}
    >
      {children}
    </Button>
  );
}

/** What is opened, and the number itself where the words do not hold it. */
function spoken(label: string, number: ReactNode): string {
  return typeof number !== 'string' || label.includes(number) ? label : `${label}：${number}`;
}
