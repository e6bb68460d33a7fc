import { useQuery } from '@tanstack/react-query';
import { contractQuery, copiedQuery } from '../../../platform/web/index.ts';
import { formContract } from '../../model/fill/contract.ts';

export function useForms() {
  return useQuery(contractQuery(formContract.listForms));
}

/** The form to fill; also without a network, as it was seen last. */
export function useWireSheet(id: string, on: string | undefined) {
  return useQuery(copiedQuery(formContract.readSheet, { params: { id }, query: on ? { on } : {} }));
}
