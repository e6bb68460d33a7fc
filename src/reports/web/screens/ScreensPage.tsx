import { Copy, MonitorPlay, Play, Plus, Pencil, Tv } from 'lucide-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import {
  Button,
  callContract,
  Card,
  EmptyState,
  ErrorNotice,
  Link,
  PageBody,
  PageHeader,
  SkeletonLines,
  useLabel,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { reportContract, type ReportEntry } from '../../model/contract.ts';
import type { ReportDocument } from '../../model/document.ts';
import { emptyScreen } from '../../model/screen/screen-document.ts';
import { shippedScreens, type ShippedScreen } from '../../model/shipped/screens/shipped-screens.ts';
import { mayWith } from '../../model/sharing.ts';
import { staleReports, useReports } from '../dashboards/use-reports.ts';
import { reportTitles } from '../titles.ts';
import { ConnectTvDialog } from '../tv/ConnectTvDialog.tsx';
import { tvTexts } from '../tv/texts.ts';
import { findShipped } from './shipped.ts';
import { Sketch } from './Sketch.tsx';
import { screenTexts } from './texts.ts';

/** The screens one may play: those that come with the product, and one's own. */
export function Page() {
  const t = useText(screenTexts);
  const titles = useText(reportTitles);
  const tv = useText(tvTexts);
  const [isConnecting, setConnecting] = useState(false);
  const { make, isPending } = useMake();
  const { data, error, refetch } = useReports();
  const own = data?.items.filter(({ kind }) => kind === 'screen');
  return (
    <>
      <PageHeader
        title={titles('screens')}
        actions={
          <>
            <Button icon={<Tv aria-hidden size={16} />} onPress={() => setConnecting(true)}>
              {tv('connect')}
            </Button>
            <Button
              variant="primary"
              icon={<Plus aria-hidden size={16} />}
              isPending={isPending}
              onPress={() => make({ title: t('untitled'), document: emptyScreen() })}
            >
              {t('newScreen')}
            </Button>
          </>
        }
      >
        <p className="text-sm text-soft">{t('hint')}</p>
      </PageHeader>
      {isConnecting && <ConnectTvDialog onClose={() => setConnecting(false)} />}
      <PageBody>
        <h2 className="text-lg">{t('shipped')}</h2>
        <ul className="grid grid-cols-1 gap-4 md:grid-cols-2 lg:grid-cols-3">
          {shippedScreens.map((screen) => (
            <Shipped key={screen.id} screen={screen} onCopy={make} />
          ))}
        </ul>
        <h2 className="pt-2 text-lg">{t('own')}</h2>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!own && !error && <SkeletonLines lines={3} className="h-10" />}
        {own?.length === 0 && (
          <EmptyState icon={<MonitorPlay aria-hidden size={28} />} title={t('none')}>
            {t('noneText')}
          </EmptyState>
        )}
        {own && own.length > 0 && (
          <Card isFlush>
            <ul>
              {own.map((entry) => (
                <Own key={entry.id} entry={entry} />
              ))}
            </ul>
          </Card>
        )}
      </PageBody>
    </>
  );
}

type Made = { title: string; document: ReportDocument };

function useMake() {
  const t = useText(screenTexts);
  const navigate = useNavigate();
  const { send, isPending } = useSending({
    send: (body: Made) => callContract(reportContract.createReport, { body }),
    said: ({ title }) => t('copied', { title }),
    stale: staleReports,
    onDone: ({ id }) => void navigate({ to: `/screens/${id}` }),
    failed: (sentence) => ({ title: sentence }),
  });
  return { make: (body: Made) => void send(body), isPending };
}

function Shipped({ screen, onCopy }: { screen: ShippedScreen; onCopy: (made: Made) => void }) {
  const t = useText(screenTexts);
  const label = useLabel();
  const navigate = useNavigate();
  const made = useMemo(() => findShipped(screen.id, label)!, [screen, label]);
  const { screen: drawn } = made.document;
  return (
    <li className="min-w-0">
      <Card title={made.title} className="h-full">
        <div className="flex h-full flex-col gap-3">
          <Sketch screen={drawn!} page={drawn!.pages[0]!} />
          <p className="flex-1 text-sm text-soft">{label(screen.tells)}</p>
          <div className="flex flex-wrap items-center gap-2">
            <Button
              variant="primary"
              aria-label={t('playNamed', { title: made.title })}
              icon={<Play aria-hidden size={16} />}
              onPress={() => void navigate({ to: `/wall/${screen.id}` })}
            >
              {t('play')}
            </Button>
            <Button icon={<Copy aria-hidden size={16} />} onPress={() => onCopy(made)}>
              {t('copy')}
            </Button>
          </div>
        </div>
      </Card>
    </li>
  );
}

function Own({ entry }: { entry: ReportEntry }) {
  const t = useText(screenTexts);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-4 py-2.5 first:border-t-0">
      <Link href={`/wall/${entry.id}`} look="plain" className="min-w-0 flex-1 truncate font-medium">
        {entry.title}
      </Link>
      {entry.owner && <span className="text-sm text-faint">{t('by', { name: entry.owner.name })}</span>}
      {mayWith(entry, 'design') && (
        <Link href={`/screens/${entry.id}`} className="inline-flex items-center gap-1 text-sm">
          <Pencil aria-hidden size={14} />
          {t('design')}
        </Link>
      )}
    </li>
  );
}
