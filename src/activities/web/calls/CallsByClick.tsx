import { type ReactNode, useState } from 'react';
import { PhoneDialContext } from '../../../platform/web/index.ts';
import { LogCall } from './LogCall.tsx';

/** Around the app: a number that was dialled by a click is asked about afterwards. */
export function CallsByClick({ children }: { children: ReactNode }) {
  const [number, setNumber] = useState<string | null>(null);
  return (
    <PhoneDialContext value={setNumber}>
      {children}
      {number !== null && <LogCall key={number} number={number} onClose={() => setNumber(null)} />}
    </PhoneDialContext>
  );
}
