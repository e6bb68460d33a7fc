import { recordsContract } from '../../records/model/contract.ts';
import { callContract, type Option, type OptionSearch } from '../../platform/web/index.ts';

/** What meetings and calls can be about. */
const subjects = new Set(['deal', 'lead', 'account', 'contact']);

/** Finds records by typing; the id of an option names its kind, too: deal/…. */
export const findSubjects: OptionSearch = async (q, signal) => {
  const { groups } = await callContract(recordsContract.search, { query: { q }, signal });
  return groups
    .filter(({ object }) => subjects.has(object))
    .flatMap(({ object, items }) =>
      items.map((hit): Option => ({
        id: `${object}/${hit.id}`,
        name: hit.title,
        detail: hit.subtitle ?? undefined,
      })),
    );
};
