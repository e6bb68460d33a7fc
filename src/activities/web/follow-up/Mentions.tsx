import { useQuery } from '@tanstack/react-query';
import { identityContract } from '../../../identity/model/contract.ts';
import { contractQuery, TagPicker, useText } from '../../../platform/web/index.ts';
import { activityTexts } from '../texts.ts';

/** The people of the organisation who work in it now. */
export function useColleagues(): readonly { id: string; name: string }[] {
  const { data } = useQuery({
    ...contractQuery(identityContract.listUsers, { query: { state: 'active' } }),
    staleTime: 300_000,
  });
  return data?.items.map(({ id, name }) => ({ id, name })) ?? [];
}

/** Colleagues who are told of what is written. */
export function Mentions({
  value,
  onChange,
}: {
  value: readonly string[];
  onChange: (ids: readonly string[]) => void;
}) {
  const t = useText(activityTexts);
  const people = useColleagues();
  return (
    <TagPicker
      label={t('mention')}
      value={people.filter((person) => value.includes(person.id))}
      onChange={(options) => onChange(options.map((option) => option.id))}
      search={async (text) => people.filter((person) => person.name.includes(text)).slice(0, 20)}
    />
  );
}
