import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { CircleCheckBig } from 'lucide-react';
import { useEffect, useEffectEvent } from 'react';
import {
  Button,
  contractQuery,
  EmptyState,
  ErrorNotice,
  PageBody,
  PageHeader,
  SkeletonLines,
  useText,
} from '../../../../platform/web/index.ts';
import { leadStepContract } from '../../../model/lead/step-contract.ts';
import { queueTexts } from './texts.ts';
import { nextOf, queueHref } from './use-queue.ts';

/** Opens the most urgent lead; says so when none asks for work. */
export function Page() {
  const t = useText(queueTexts);
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery({ ...contractQuery(leadStepContract.leadQueue), staleTime: 0 });
  const next = data && nextOf(data.items);
  const open = useEffectEvent((leadId: string) => void navigate({ href: queueHref(leadId), replace: true }));
  useEffect(() => {
    if (next) open(next.leadId);
  }, [next]);
  return (
    <>
      <PageHeader title={t('title')} />
      <PageBody>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!error && (!data || next) && <SkeletonLines lines={6} className="h-5" />}
        {data && !next && (
          <EmptyState
            icon={<CircleCheckBig aria-hidden size={32} />}
            title={t('doneTitle')}
            action={
              <Button variant="primary" onPress={() => void navigate({ href: '/leads' })}>
                {t('toList')}
              </Button>
            }
          >
            {t('doneText')}
          </EmptyState>
        )}
      </PageBody>
    </>
  );
}
