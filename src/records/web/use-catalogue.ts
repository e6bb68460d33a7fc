import { useQuery } from '@tanstack/react-query';
import { contractQuery } from '../../platform/web/index.ts';
import { type CatalogueAnswer, recordsContract } from '../model/contract.ts';
import type { OpenCatalogue } from './record-type.ts';

function opened(answer: CatalogueAnswer): OpenCatalogue {
  return answer as unknown as OpenCatalogue;
}

/** The fields of an object as the reader has them, the organisation's own ones too; undefined until they are there. */
export function useCatalogue(object: string) {
  const { data, error } = useQuery({
    ...contractQuery(recordsContract.readCatalogue, { params: { object } }),
    staleTime: 60_000,
    select: opened,
  });
  return { catalogue: data, error };
}
