import type { ReactNode } from 'react';
import { Explained } from '../../../platform/web/index.ts';

/** A name whose definition shows on hover and on focus. */
export function Defined({ name, definition }: { name: ReactNode; definition?: ReactNode }) {
  if (!definition) return <>{name}</>;
  return (
    <Explained
      text={definition}
      className="cursor-help rounded-sm underline decoration-field decoration-dotted underline-offset-4"
    >
      {name}
    </Explained>
  );
}
