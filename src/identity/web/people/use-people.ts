import { useQuery, useQueryClient } from '@tanstack/react-query';
import { contractQuery } from '../../../platform/web/index.ts';
import { identityContract } from '../../model/contract.ts';

/** People, teams and roles together: every part of the page speaks of all three. */
export function usePeople() {
  const users = useQuery(contractQuery(identityContract.listUsers));
  const teams = useQuery(contractQuery(identityContract.listTeams));
  const roles = useQuery(contractQuery(identityContract.listRoles));
  const parts = [users, teams, roles];
  return {
    people: users.data?.items ?? [],
    teams: teams.data?.items ?? [],
    roles: roles.data?.items ?? [],
    isPending: parts.some((part) => part.isPending),
    error: parts.find((part) => part.error)?.error ?? null,
    retry: () => parts.forEach((part) => void part.refetch()),
  };
}

/** Asks people, teams and roles anew. */
export function useFreshPeople(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all(
      ['users', 'teams', 'roles'].map((key) => client.invalidateQueries({ queryKey: [key] })),
    );
  };
}
