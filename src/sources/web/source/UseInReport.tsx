import { useNavigate } from '@tanstack/react-router';
import { BookOpenText, LayoutDashboard } from 'lucide-react';
import { useMeasures } from '../../../insights/web/index.ts';
import { Button, callContract, Menu, useLabel, useSending, useText } from '../../../platform/web/index.ts';
import { reportContract } from '../../../reports/model/contract.ts';
import type { WireSource } from '../../model/contract.ts';
import { reportOfSource } from '../../model/report-of-source.ts';
import { sourceTexts } from '../texts.ts';

/** What can be made of a source: a first dashboard of it, or a look at its measures. */
export function UseInReport({ source }: { source: WireSource }) {
  const t = useText(sourceTexts);
  const label = useLabel();
  const navigate = useNavigate();
  const { measures } = useMeasures();
  const title = label(source.name);
  const { send, isPending } = useSending({
    send: () =>
      callContract(reportContract.createReport, {
        body: { title, document: reportOfSource(source, new Set(measures.map(({ id }) => id))) },
      }),
    said: () => t('madeReport', { title }),
    stale: ['reports'],
    onDone: ({ id }) => navigate({ to: `/reports/${id}` } as never),
    failed: (sentence) => ({ title: sentence }),
  });
  return (
    <Menu
      label={t('useInReport')}
      trigger={
        <Button variant="primary" isPending={isPending}>
          {t('useInReport')}
        </Button>
      }
      entries={[
        {
          id: 'dashboard',
          name: t('useInReport'),
          icon: <LayoutDashboard aria-hidden size={16} />,
          onAction: () => void send(),
        },
        {
          id: 'dictionary',
          name: t('dictionary'),
          icon: <BookOpenText aria-hidden size={16} />,
          href: `/insights/measures?domain=${source.cube}`,
        },
      ]}
    />
  );
}
