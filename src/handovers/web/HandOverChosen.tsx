import { useLocation } from '@tanstack/react-router';
import { UserRoundPen } from 'lucide-react';
import { Button, useText } from '../../platform/web/index.ts';
import type { Chosen } from '../../records/web/index.ts';
import { type ChosenRecords, keepChosen } from './chosen-records.ts';
import { aidTexts } from './titles.ts';
import { useGo } from './use-go.ts';

const objectOfList = {
  accounts: 'account',
  contacts: 'contact',
  leads: 'lead',
  deals: 'deal',
  quotes: 'quote',
  contracts: 'contract',
  deliveries: 'delivery',
  cases: 'case',
} as const;

/** Takes the chosen records of a list to the wizard. */
export function HandOverChosen({
  chosen,
  disabledReason,
}: {
  chosen: Chosen;
  disabledReason: string | null;
}) {
  const t = useText(aidTexts);
  const go = useGo();
  const [list = ''] = useLocation().pathname.split('/').filter(Boolean);
  const object = objectOfList[list as keyof typeof objectOfList];
  const open = (): void => {
    keepChosen({ source: sourceOf(object, chosen), count: chosen.count });
    go('/hand-overs/new?chosen=1');
  };
  if (!object) return null;
  return (
    <Button
      size="small"
      icon={<UserRoundPen aria-hidden size={14} />}
      disabledReason={disabledReason}
      onPress={open}
    >
      {t('handOver')}
    </Button>
  );
}

function sourceOf(
  object: ChosenRecords['source']['object'],
  { ids, matching }: Chosen,
): ChosenRecords['source'] {
  if (!matching) return { by: 'records', object, ids: [...ids] };
  const { filter, search } = matching;
  return { by: 'records', object, filter: [...filter], ...(search && { search }) };
}
