import { useQuery } from '@tanstack/react-query';
import { Link2 } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  callContract,
  contractQuery,
  ErrorNotice,
  SkeletonLines,
  useFormats,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import { quoteContract, type QuoteContent } from '../../model/contract.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { partiesOf } from './parties-of.ts';
import { SendDialog } from './SendDialog.tsx';
import { linkTexts } from './texts.ts';

type QuoteLink = EndpointAnswer<typeof quoteContract.links>['items'][number];

/** The links of a quote: for whom, how often opened, and the way to end one. */
export function LinksPanel({ content, record }: { content: QuoteContent; record: WireRecord }) {
  const t = useText(linkTexts);
  const [isMaking, setMaking] = useState(false);
  const params = { id: content.id };
  const { data, error, refetch } = useQuery(contractQuery(quoteContract.links, { params }));
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={3} />;
  return (
    <div className="flex flex-col items-start gap-3">
      <Button
        icon={<Link2 aria-hidden size={15} />}
        disabledReason={content.abilities.share ? null : t('notSent')}
        onPress={() => setMaking(true)}
      >
        {t('make')}
      </Button>
      {data.items.length === 0 && <p className="text-sm text-faint">{t('none')}</p>}
      <ul className="flex w-full flex-col gap-2">
        {data.items.map((link) => (
          <li key={link.id} className="rounded-lg border border-line bg-surface p-3 text-sm">
            <LinkLine content={content} link={link} />
          </li>
        ))}
      </ul>
      {isMaking && <SendDialog {...partiesOf(record)} isFurther onClose={() => setMaking(false)} />}
    </div>
  );
}

function LinkLine({ content, link }: { content: QuoteContent; link: QuoteLink }) {
  const t = useText(linkTexts);
  const { instant } = useFormats();
  const [isOpen, setOpen] = useState(false);
  const ending = useSending({
    send: () => callContract(quoteContract.endLink, { params: { id: content.id, linkId: link.id } }),
    said: () => t('linkEnded'),
    stale: ['quotes'],
    failed: (sentence) => ({ title: sentence }),
  });
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <b className="font-medium">{link.label}</b>
        <span className="text-soft">
          {t('views')} {link.views}
          {link.lastViewedAt && ` · ${t('lastView')} ${instant(link.lastViewedAt)}`}
        </span>
        <span className="text-faint">
          {link.revokedAt ? t('ended') : `${t('expires')} ${instant(link.expiresAt)}`}
        </span>
        <span className="ml-auto flex gap-2">
          <Button
            size="small"
            aria-label={t('logOf', { label: link.label })}
            aria-expanded={isOpen}
            onPress={() => setOpen(!isOpen)}
          >
            {t('log')}
          </Button>
          {link.revokedAt === null && content.abilities.share && (
            <Button
              size="small"
              variant="danger"
              aria-label={t('endLink', { label: link.label })}
              isPending={ending.isPending}
              onPress={() => void ending.send()}
            >
              {t('end')}
            </Button>
          )}
        </span>
      </div>
      {isOpen && <Visits quoteId={content.id} linkId={link.id} />}
    </div>
  );
}

function Visits({ quoteId, linkId }: { quoteId: string; linkId: string }) {
  const t = useText(linkTexts);
  const { instant } = useFormats();
  const params = { id: quoteId, linkId };
  const { data } = useQuery(contractQuery(quoteContract.visits, { params }));
  if (!data) return <SkeletonLines lines={2} />;
  if (data.items.length === 0) return <p className="text-faint">{t('never')}</p>;
  return (
    <ul className="figures flex flex-col gap-0.5 text-soft">
      {data.items.map((visit, at) => (
        <li key={at}>
          {instant(visit.at)} · {t(visit.act)} · {visit.device} · {visit.address}
        </li>
      ))}
    </ul>
  );
}
