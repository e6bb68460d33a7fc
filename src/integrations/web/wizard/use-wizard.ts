/** The wizard's state: what is in the address can be come back to, the mapping is a draft of this visit. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { callContract, contractQuery, useAddressQuery } from '../../../platform/web/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import { integrationsContract } from '../../model/contract.ts';
import { type EntityName, entityNameSchema, type Mapping } from '../../model/mapping.ts';
import { dateFormatOf, targetOf } from './mapping-draft.ts';

export type Look = EndpointAnswer<typeof integrationsContract.lookIntoFile>;
export type Entity = EndpointAnswer<typeof integrationsContract.importEntities>['items'][number];
export type ReadingChoice = { sheet?: string; encoding?: string };

/** What is imported and which uploaded file, kept in the address. */
export function useChosenFile() {
  const [query, setQuery] = useAddressQuery();
  const entity = entityNameSchema.safeParse(query['entity']);
  const file = typeof query['file'] === 'string' ? query['file'] : null;
  return {
    entity: entity.success ? entity.data : null,
    file,
    choose: (entity: EntityName, file: string | null) => setQuery({ entity, file: file ?? undefined }),
  };
}

export function useImportEntities() {
  return useQuery(contractQuery(integrationsContract.importEntities));
}

/** Uploads a file; answers its id and its name. */
export function useUpload(onDone: (fileId: string, name: string) => void) {
  return useMutation({
    mutationFn: (file: File) => {
      const upload = new FormData();
      upload.append('file', file, file.name);
      return callContract(integrationsContract.uploadFile, { upload });
    },
    onSuccess: ({ id, name }) => onDone(id, name),
  });
}

/** The later look, with the questions that are answered by now: an answer can be changed. */
function lookedAgain(first: Look, again: Look, draft: Mapping): Look {
  const answered = first.ambiguous.filter(
    ({ header }) =>
      dateFormatOf(draft, header) !== null &&
      targetOf(draft, header) === targetOf(first.mapping, header) &&
      !again.ambiguous.some((one) => one.header === header),
  );
  return { ...again, table: first.table, ambiguous: [...again.ambiguous, ...answered] };
}

/**
 * The first look at the file, with the server's guess, and the mapping as it is being edited. Each change is looked at
 * again, since another column may hold dates to be asked about; the draft itself never waits for it.
 */
export function useLook(file: string, entity: EntityName) {
  const [reading, setReading] = useState<ReadingChoice>({});
  const [draft, setDraft] = useState<Mapping | null>(null);
  const first = useQuery({
    ...contractQuery(integrationsContract.lookIntoFile, { params: { id: file }, body: { entity, reading } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const mapping = draft ?? first.data?.mapping ?? null;
  const again = useQuery({
    ...contractQuery(integrationsContract.lookIntoFile, {
      params: { id: file },
      body: { entity, reading, ...(draft && { mapping: draft }) },
    }),
    enabled: draft !== null && first.data !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before) => before,
  });
  const look = draft && again.data && first.data ? lookedAgain(first.data, again.data, draft) : first.data;
  return {
    look,
    mapping,
    reading,
    error: first.error ?? again.error,
    isChecking: again.isFetching,
    setMapping: setDraft,
    readAgain: (choice: ReadingChoice) => {
      setDraft(null);
      setReading(choice);
    },
  };
}
