import { useQuery } from '@tanstack/react-query';
import {
  contractQuery,
  ErrorNotice,
  SkeletonLines,
  useFormats,
  useText,
} from '../../../platform/web/index.ts';
import { linkContract, type WireLink } from '../../model/links/link-contract.ts';
import { linkTexts } from './texts.ts';

/** Who came through a link: when, from which network, with what. */
export function Visits({ reportId, link }: { reportId: string; link: WireLink }) {
  const t = useText(linkTexts);
  const { instant } = useFormats();
  const params = { id: reportId, linkId: link.id };
  const { data, error, refetch } = useQuery(contractQuery(linkContract.listVisits, { params }));
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={2} />;
  if (data.items.length === 0) return <p className="text-faint">{t('neverVisited')}</p>;
  return (
    <ul aria-label={t('logOf', { label: link.label })} className="figures text-soft">
      {data.items.map(({ at, address, device }, place) => (
        <li key={`${at} ${place}`} className="flex justify-between gap-3">
          <span>{instant(at)}</span>
          <span>
            {device} · {address}
          </span>
        </li>
      ))}
    </ul>
  );
}
