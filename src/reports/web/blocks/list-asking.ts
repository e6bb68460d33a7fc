/** With whose reach lists of a report ask for their records: the reader's own, unless somebody says otherwise around it. */
import { createContext } from 'react';
import { contractQuery } from '../../../platform/web/index.ts';
import { reportContract, type AskedList } from '../../model/contract.ts';

export type ListAsking = ReturnType<typeof listAskingAs>;

/** The records of a list as somebody else would get them in this report. */
export function listAskingAs(id: string, userId: string) {
  return (list: AskedList) =>
    contractQuery(reportContract.previewList, { params: { id }, body: { userId, ...list } });
}

export const ListAskingContext = createContext<ListAsking | null>(null);
