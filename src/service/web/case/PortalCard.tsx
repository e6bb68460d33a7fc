import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  Button,
  callContract,
  Card,
  contractQuery,
  RelativeTime,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { casePortalContract } from '../../model/portal/contract.ts';
import { MakeLinkDialog } from '../link/MakeLinkDialog.tsx';
import { portalTexts } from './portal-texts.ts';

/** The links by which the customer sees a case, and how content he is. */
export function PortalCard({ record }: { record: WireRecord }) {
  const t = useText(portalTexts);
  const params = { id: record.id };
  const { data } = useQuery(contractQuery(casePortalContract.readPortal, { params }));
  const [isMaking, setMaking] = useState(false);
  const mayChange = record.abilities.update && record.deletedAt === null;
  return (
    <Card title={t('title')}>
      <div className="flex flex-col gap-3 text-sm">
        {data?.ratings.map(({ id, score, comment, answeredAt }) => (
          <p key={id}>
            <span className="font-medium">{t('rated', { score })}</span>{' '}
            <span className="text-faint">
              <RelativeTime at={answeredAt} />
            </span>
            {comment && <span className="block text-soft [overflow-wrap:anywhere]">{comment}</span>}
          </p>
        ))}
        {data?.links
          .filter(({ isGood }) => isGood)
          .map((link) => (
            <LinkLine key={link.id} caseId={record.id} link={link} mayChange={mayChange} />
          ))}
        {data?.links.length === 0 && <p className="text-faint">{t('none')}</p>}
        {mayChange && (
          <Button size="small" className="self-start" onPress={() => setMaking(true)}>
            {t('make')}
          </Button>
        )}
      </div>
      {isMaking && (
        <MakeLinkDialog
          title={t('make')}
          confirm={t('make')}
          hint={t('once')}
          make={(label) => callContract(casePortalContract.makeLink, { params, body: { label } })}
          stale={['cases']}
          onClose={() => setMaking(false)}
        />
      )}
    </Card>
  );
}

type Link = EndpointAnswer<typeof casePortalContract.readPortal>['links'][number];

function LinkLine({ caseId, link, mayChange }: { caseId: string; link: Link; mayChange: boolean }) {
  const t = useText(portalTexts);
  const ending = useSending({
    send: () => callContract(casePortalContract.endLink, { params: { id: caseId, linkId: link.id } }),
    said: () => t('ended'),
    stale: ['cases'],
    failed: (text) => ({ title: t('notEnded'), text }),
  });
  return (
    <div className="flex items-center justify-between gap-2">
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {link.label} <span className="text-faint">{t('views', { count: link.views })}</span>
      </span>
      {mayChange && (
        <Button size="small" variant="quiet" isPending={ending.isPending} onPress={() => void ending.send()}>
          {t('end')}
        </Button>
      )}
    </div>
  );
}
