import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { contractQuery, type FieldValues } from '../../../platform/web/index.ts';
import { duplicateContract } from '../../model/duplicates/contract.ts';
import { fieldsOfParty, type PartyFields } from '../../model/duplicates/party.ts';

const restMs = 300;

/** What looks like the record that is being typed, asked for once typing rests. */
export function useDuplicateSearch(object: string, fields: PartyFields, values: FieldValues) {
  const asked = useRested(JSON.stringify(partyValues(fields, values)));
  const told = JSON.parse(asked) as FieldValues;
  const isWanted = Object.values(told).some((value) => typeof value === 'string' && value.trim().length > 1);
  const found = useQuery({
    ...contractQuery(duplicateContract.searchDuplicates, { body: { object, values: told } }),
    enabled: isWanted,
    placeholderData: keepPreviousData,
  });
  return isWanted ? found.data : undefined;
}

function partyValues(fields: PartyFields, values: FieldValues): FieldValues {
  const told = fieldsOfParty(fields).filter((id) => typeof values[id] === 'string' && values[id] !== '');
  return Object.fromEntries(told.map((id) => [id, values[id]]));
}

/** A text once it has not changed for a moment. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), restMs);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
