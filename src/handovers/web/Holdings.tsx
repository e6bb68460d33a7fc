import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { Button, contractQuery, useFormats, useText } from '../../platform/web/index.ts';
import { handOverContract } from '../model/contract.ts';
import { handOverTexts, holdingTexts, wizardTexts } from './texts.ts';
import { useGo } from './use-go.ts';

/** What somebody still holds, before his account is disabled, and the way to hand it over. */
export function Holdings({ person }: { person: { id: string; name: string } }) {
  const t = useText(holdingTexts);
  const words = useText(handOverTexts);
  const counted = useText(wizardTexts);
  const { number } = useFormats();
  const go = useGo();
  const { data } = useQuery(contractQuery(handOverContract.holdingsOf, { params: { id: person.id } }));
  if (!data || data.kinds.length === 0) return null;
  const what = data.kinds
    .map(({ object, count }) => counted('countOf', { name: words(object), count: number(count) }))
    .join(t('separator'));
  return (
    <div className="flex flex-col gap-2 rounded-md bg-warn-soft px-3 py-2 text-sm">
      <p className="figures flex items-start gap-2 text-warn">
        <TriangleAlert aria-hidden size={16} className="mt-0.5 shrink-0" />
        {t('holds', { name: person.name, what })}
      </p>
      <p className="text-soft">{t('hint')}</p>
      {data.mayHandOver && (
        <span>
          <Button
            size="small"
            onPress={() => go(`/hand-overs/new?from=${person.id}&name=${encodeURIComponent(person.name)}`)}
          >
            {t('handOver')}
          </Button>
        </span>
      )}
    </div>
  );
}
