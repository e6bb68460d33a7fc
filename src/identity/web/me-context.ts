import { createContext, use } from 'react';
import type { Me } from '../model/contract.ts';

export type { Me } from '../model/contract.ts';

export const MeContext = createContext<Me | null>(null);

/** Who is signed in and what he may do. Stands inside the shell only. */
export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error('nobody is signed in here');
  return me;
}

/** Does the signed-in person hold the right, with any reach? `deal.create`, `pipeline.design` … */
export function useMay(right: string): boolean {
  return useMe().rights[right] !== undefined;
}
