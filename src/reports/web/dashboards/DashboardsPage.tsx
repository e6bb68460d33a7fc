import { useNavigate } from '@tanstack/react-router';
import { LayoutDashboard, Plus } from 'lucide-react';
import {
  Badge,
  Button,
  Card,
  EmptyState,
  ErrorNotice,
  Link,
  PageBody,
  PageHeader,
  SkeletonLines,
  useText,
} from '../../../platform/web/index.ts';
import type { ReportEntry } from '../../model/contract.ts';
import { reportTexts } from '../texts.ts';
import { reportTitles } from '../titles.ts';
import { useReports } from './use-reports.ts';

/** The dashboards one may see, by folder. */
export function Page() {
  const t = useText(reportTexts);
  const titles = useText(reportTitles);
  const navigate = useNavigate();
  const { data, error, refetch } = useReports();
  const make = (
    <Button
      variant="primary"
      icon={<Plus aria-hidden size={16} />}
      onPress={() => void navigate({ href: '/reports/new' })}
    >
      {t('newDashboard')}
    </Button>
  );
  return (
    <>
      <PageHeader title={titles('dashboards')} actions={make}>
        <p className="text-sm text-soft">{t('hint')}</p>
      </PageHeader>
      <PageBody>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={6} className="h-10" />}
        {data?.items.length === 0 && (
          <EmptyState icon={<LayoutDashboard aria-hidden size={28} />} title={t('none')}>
            {t('noneText')}
          </EmptyState>
        )}
        {[...Map.groupBy(data?.items ?? [], ({ folder }) => folder)].map(([folder, items]) => (
          <Card key={folder} {...(folder && { title: folder })} isFlush>
            <ul>
              {items.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </ul>
          </Card>
        ))}
      </PageBody>
    </>
  );
}

function Entry({ entry }: { entry: ReportEntry }) {
  const t = useText(reportTexts);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-4 py-2.5 first:border-t-0">
      <Link
        href={`${entry.kind === 'screen' ? '/wall' : '/reports'}/${entry.id}`}
        look="plain"
        className="min-w-0 flex-1 truncate font-medium"
      >
        {entry.title}
      </Link>
      {entry.hasDraft && <Badge tone="warn">{t('draft')}</Badge>}
      {entry.isSubscribed && <Badge tone="accent">{t('subscribed')}</Badge>}
      <span className="text-sm text-faint">{t('by', { name: entry.owner.name })}</span>
    </li>
  );
}
