import { useQuery } from '@tanstack/react-query';
import { contractQuery } from '../../../platform/web/index.ts';
import { reportContract, type WireReport } from '../../model/contract.ts';

export const staleReports = ['reports'];

/** The reports to look at: a form is filled, and has a page of its own. */
export function useReports() {
  return useQuery({
    ...contractQuery(reportContract.listReports),
    select: ({ items }) => ({ items: items.filter(({ kind }) => kind !== 'form') }),
  });
}

export function useReport(id: string) {
  return useQuery(contractQuery(reportContract.readReport, { params: { id } }));
}

/** What is edited: the draft, else what is published. */
export function editedOf({ title, folder, document, draft }: WireReport) {
  return draft ?? { title, folder, document, by: null };
}
