import type { Contract } from './platform/model/contract.ts';
import type { UseCases } from './platform/server/index.ts';

/** A contract with the use cases that answer it. */
export type Served = { contract: Contract; useCases: UseCases<Contract> };

export function served<C extends Contract>(contract: C, useCases: UseCases<C>): Served {
  return { contract, useCases: useCases as unknown as UseCases<Contract> };
}
