import { useQuery } from '@tanstack/react-query';
import { identityContract } from '../../../identity/model/contract.ts';
import { ChoiceChip } from '../../../insights/web/index.ts';
import { contractQuery, useText } from '../../../platform/web/index.ts';
import { reportTexts } from '../texts.ts';

/** Whose numbers: one team's, or all in the reader's reach. */
export function TeamChip({
  value,
  onChange,
}: {
  value: string | null;
  onChange: (id: string | null) => void;
}) {
  const t = useText(reportTexts);
  const { data } = useQuery(contractQuery(identityContract.listTeams));
  if (!data || data.items.length < 2) return null;
  return (
    <ChoiceChip
      name={t('team')}
      choices={data.items.map(({ id, name }) => ({ id, name }))}
      value={value}
      onChange={onChange}
      onClear={() => onChange(null)}
    />
  );
}
