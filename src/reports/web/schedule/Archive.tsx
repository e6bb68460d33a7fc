import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import {
  Badge,
  Button,
  contractQuery,
  contractUrl,
  Link,
  SkeletonLines,
  useFormats,
  useText,
  type Tone,
} from '../../../platform/web/index.ts';
import { scheduleContract, type WireDelivery } from '../../model/schedule/schedule-contract.ts';
import { scheduleTexts } from './texts.ts';

const tones: Readonly<Record<WireDelivery['state'], Tone>> = {
  due: 'accent',
  sent: 'good',
  withheld: 'neutral',
  skipped: 'neutral',
  failed: 'bad',
};

/** What was sent to whom and when, with the files the reader may open. */
export function Archive({ id, onBack }: { id: string; onBack: () => void }) {
  const t = useText(scheduleTexts);
  const { instant } = useFormats();
  const { data } = useQuery(contractQuery(scheduleContract.listDeliveries, { params: { id } }));
  return (
    <div className="flex flex-col gap-3">
      <Button size="small" className="self-start" icon={<ArrowLeft aria-hidden size={14} />} onPress={onBack}>
        {t('back')}
      </Button>
      {!data && <SkeletonLines lines={5} className="h-9" />}
      {data?.items.length === 0 && <p className="text-faint">{t('noArchive')}</p>}
      <ul>
        {data?.items.map((delivery) => (
          <li key={delivery.id} className="flex flex-col gap-1 border-b border-line py-2 last:border-b-0">
            <span className="flex flex-wrap items-center gap-2">
              <span className="min-w-0 truncate font-medium">{delivery.to}</span>
              <Badge tone={tones[delivery.state]}>{t(delivery.state)}</Badge>
              <span className="figures text-sm text-faint">{instant(delivery.at)}</span>
            </span>
            {delivery.failure && <span className="text-sm text-bad">{delivery.failure}</span>}
            {delivery.files.map(({ place, name }) => (
              <Link
                key={place}
                href={contractUrl(scheduleContract.sentFile, { params: { id: delivery.id, place } })}
              >
                {name}
              </Link>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
