import { useNavigate } from '@tanstack/react-router';
import { GitMerge } from 'lucide-react';
import { useEffect, useEffectEvent } from 'react';
import { isNamed, Link, notify, useAddressQuery, useText } from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { hrefOfRecord, nameOfRecord } from '../../../records/web/index.ts';
import { mergeTexts } from './texts.ts';

/** The address of a record that went into another leads there; with `stay=1` one looks at what is left of it. */
export function MergedAway({ object, record }: { object: string; record: WireRecord }) {
  const t = useText(mergeTexts);
  const navigate = useNavigate();
  const [query] = useAddressQuery();
  const survivor = isNamed(record['merged_into']) ? record['merged_into'] : null;
  const leadsOn = survivor !== null && survivor.name !== null && !query['stay'];
  const leave = useEffectEvent((): void => {
    notify({ title: t('came', { name: nameOfRecord(record) }) });
    void navigate({ to: hrefOfRecord(object, survivor!.id), replace: true } as never);
  });
  useEffect(() => {
    if (leadsOn) leave();
  }, [leadsOn]);
  if (!survivor) return null;
  return (
    <p className="mx-4 mb-2 flex flex-wrap items-center gap-2 rounded-md bg-accent-soft px-3 py-2 text-sm text-accent md:mx-6">
      <GitMerge aria-hidden size={16} className="shrink-0" />
      {survivor.name === null ? (
        t('goneHidden')
      ) : (
        <>
          {t('gone')}
          <Link href={hrefOfRecord(object, survivor.id)} className="font-medium">
            {survivor.name}
          </Link>
        </>
      )}
    </p>
  );
}
