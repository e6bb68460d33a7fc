import { useQuery } from '@tanstack/react-query';
import { identityContract } from '../../../identity/model/contract.ts';
import { contractQuery } from '../../../platform/web/index.ts';

/** The names of people and roles by their ids, for what a flow says of them. */
export function useNamesOf(): (id: string) => string {
  const people = useQuery(contractQuery(identityContract.listUsers, {}));
  const roles = useQuery(contractQuery(identityContract.listRoles, {}));
  const named = [...(people.data?.items ?? []), ...(roles.data?.items ?? [])];
  return (id) => named.find((one) => one.id === id)?.name ?? '…';
}
