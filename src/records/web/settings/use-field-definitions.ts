import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { callContract, contractKey, contractQuery } from '../../../platform/web/index.ts';
import { type FieldChange, type FieldDefinition, recordsContract } from '../../model/contract.ts';

/** A field before the server has given it a key. */
export type Drafted = z.input<NonNullable<typeof recordsContract.createField.body>>;

/** The fields an organisation has added to an object, and how to add and change them. */
export function useFieldDefinitions(object: string) {
  const client = useQueryClient();
  const query = useQuery(contractQuery(recordsContract.listFields, { query: { object } }));
  const askAnew = (): Promise<unknown> =>
    Promise.all([
      client.invalidateQueries({ queryKey: contractKey(recordsContract.listFields) }),
      client.invalidateQueries({ queryKey: ['catalogues', object] }),
    ]);
  return {
    definitions: query.data?.items,
    error: query.error,
    create: async (body: Drafted): Promise<void> => {
      await callContract(recordsContract.createField, { body });
      await askAnew();
    },
    change: async (definition: FieldDefinition, change: FieldChange): Promise<void> => {
      await callContract(recordsContract.updateField, {
        params: { id: definition.id },
        ifMatch: definition.version,
        body: change,
      });
      await askAnew();
    },
  };
}
