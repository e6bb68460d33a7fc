import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Inbox, Plus } from 'lucide-react';
import { useState } from 'react';
import { SettingsHeader, useMay } from '../../../../identity/web/index.ts';
import {
  Badge,
  Button,
  callContract,
  Card,
  ConfirmDialog,
  contractQuery,
  EmptyState,
  ErrorNotice,
  Link,
  notify,
  PageBody,
  RelativeTime,
  SkeletonLines,
  useLabel,
  useSentence,
  useText,
} from '../../../../platform/web/index.ts';
import { sourceKindNames } from '../../../model/capture/capture-source.ts';
import { captureSourceContract, type CaptureSourceAnswer } from '../../../model/capture/contract.ts';
import { captureTitles } from '../titles.ts';
import { NewSource } from './NewSource.tsx';
import { sourcesTexts } from './texts.ts';

/** All ways by which leads come in. */
export function Page() {
  const t = useText(sourcesTexts);
  const mayDesign = useMay('lead_rules.design');
  const sources = useQuery(contractQuery(captureSourceContract.listSources));
  const [making, setMaking] = useState<'form' | 'api' | null>(null);
  const disabledReason = mayDesign ? null : t('notYours');
  const actions = (
    <>
      <Button disabledReason={disabledReason} onPress={() => setMaking('api')}>
        {t('newApi')}
      </Button>
      <Button
        variant="primary"
        icon={<Plus aria-hidden size={16} />}
        disabledReason={disabledReason}
        onPress={() => setMaking('form')}
      >
        {t('newForm')}
      </Button>
    </>
  );
  return (
    <>
      <SettingsHeader title={captureTitles.sources} actions={actions} />
      <PageBody className="max-w-240">
        <p className="text-soft">{t('intro')}</p>
        {sources.error && <ErrorNotice error={sources.error} onRetry={() => void sources.refetch()} />}
        {sources.isPending && <SkeletonLines lines={4} className="h-16" />}
        {sources.data?.items.length === 0 && (
          <EmptyState icon={<Inbox aria-hidden size={28} />} title={t('emptyTitle')}>
            {t('empty')}
          </EmptyState>
        )}
        {sources.data?.items.map((source) => (
          <SourceCard key={source.id} source={source} mayDesign={mayDesign} />
        ))}
      </PageBody>
      {making && <NewSource kind={making} onClose={() => setMaking(null)} />}
    </>
  );
}

function SourceCard({ source, mayDesign }: { source: CaptureSourceAnswer; mayDesign: boolean }) {
  const t = useText(sourcesTexts);
  const label = useLabel();
  const [isAsking, setAsking] = useState(false);
  const href = `/settings/lead-sources/${source.id}`;
  const title = (
    <span className="flex flex-wrap items-center gap-2">
      <Link href={href} look="plain">
        {source.name}
      </Link>
      <Badge>{label(sourceKindNames[source.kind])}</Badge>
      <Badge tone={source.isOn ? 'good' : 'neutral'}>{t(source.isOn ? 'on' : 'off')}</Badge>
      {source.mustSign && <Badge tone="accent">{t('signed')}</Badge>}
    </span>
  );
  return (
    <Card title={title}>
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft">
        <span>
          {source.lastAt ? (
            <>
              {t('last')} <RelativeTime at={source.lastAt} />
            </>
          ) : (
            t('never')
          )}
        </span>
        <span className="figures">{t('taken', { count: source.taken })}</span>
        {source.failed > 0 && (
          <Link href={`/leads/inbox?state=failed&sourceId=${source.id}`}>
            {t('failed', { count: source.failed })}
          </Link>
        )}
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <Link href={href} className="text-sm">
          {t('edit')}
        </Link>
        {source.formUrl && (
          <a href={source.formUrl} target="_blank" rel="noopener" className="text-sm text-accent">
            {t('openForm')}
          </a>
        )}
        {mayDesign && <SourceButtons source={source} onArchive={() => setAsking(true)} />}
      </div>
      {isAsking && <ArchiveDialog source={source} onClose={() => setAsking(false)} />}
    </Card>
  );
}

function SourceButtons({ source, onArchive }: { source: CaptureSourceAnswer; onArchive: () => void }) {
  const t = useText(sourcesTexts);
  const client = useQueryClient();
  const sentence = useSentence();
  const flip = async (): Promise<void> => {
    const call = { params: { id: source.id }, body: { isOn: !source.isOn } };
    try {
      await callContract(captureSourceContract.switchSource, call);
    } catch (problem) {
      notify({ tone: 'bad', title: sentence(problem) });
    }
    await client.invalidateQueries({ queryKey: ['lead-sources'] });
  };
  return (
    <span className="ml-auto flex gap-1">
      <Button size="small" variant="quiet" onPress={() => void flip()}>
        {t(source.isOn ? 'switchOff' : 'switchOn')}
      </Button>
      <Button size="small" variant="quiet" onPress={onArchive}>
        {t('archive')}
      </Button>
    </span>
  );
}

function ArchiveDialog({ source, onClose }: { source: CaptureSourceAnswer; onClose: () => void }) {
  const t = useText(sourcesTexts);
  const client = useQueryClient();
  const sentence = useSentence();
  const archive = async (): Promise<void> => {
    onClose();
    try {
      await callContract(captureSourceContract.archiveSource, { params: { id: source.id } });
      notify({ tone: 'good', title: t('archived', { name: source.name }) });
    } catch (problem) {
      notify({ tone: 'bad', title: sentence(problem) });
    }
    await client.invalidateQueries({ queryKey: ['lead-sources'] });
  };
  return (
    <ConfirmDialog
      isOpen
      title={t('archiveTitle', { name: source.name })}
      consequence={t('archiveText')}
      confirm={t('archive')}
      onClose={onClose}
      onConfirm={() => void archive()}
    />
  );
}
