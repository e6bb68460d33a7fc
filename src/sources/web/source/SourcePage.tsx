import { useState } from 'react';
import {
  Badge,
  Button,
  Card,
  Link,
  PageBody,
  PageHeader,
  Tabs,
  useAddressQuery,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import type { WireSource } from '../../model/contract.ts';
import { SourceBadge } from '../SourceBadge.tsx';
import { SourceFacts } from '../SourceFacts.tsx';
import { sourceTexts } from '../texts.ts';
import { sourceTitles } from '../titles.ts';
import { useRefresh } from '../use-sources.ts';
import { ColumnsTab } from './ColumnsTab.tsx';
import { MatchesTab } from './MatchesTab.tsx';
import { PreviewTab } from './PreviewTab.tsx';
import { RemoveSource } from './RemoveSource.tsx';
import { ReplaceFile } from './ReplaceFile.tsx';
import { SettingsTab } from './SettingsTab.tsx';
import { UseInReport } from './UseInReport.tsx';

/** A source with its health, its rows, what its columns mean, and what can be made of it. */
export function SourcePage({ source }: { source: WireSource }) {
  const t = useText(sourceTexts);
  const titles = useText(sourceTitles);
  const label = useLabel();
  const [query, change] = useAddressQuery();
  const tabs = [
    { id: 'preview', name: t('tab_preview'), content: <PreviewTab source={source} /> },
    { id: 'columns', name: t('tab_columns'), content: <ColumnsTab key={source.version} source={source} /> },
    {
      id: 'matches',
      name: t('tab_matches'),
      content: <MatchesTab source={source} />,
      ...(source.unmatched > 0 && { count: source.unmatched }),
    },
    {
      id: 'settings',
      name: t('tab_settings'),
      content: <SettingsTab key={source.version} source={source} />,
    },
  ];
  const chosen = tabs.some(({ id }) => id === query['tab']) ? String(query['tab']) : 'preview';
  return (
    <>
      <PageHeader
        title={label(source.name)}
        crumbs={[{ name: titles('sources'), href: '/reports/sources' }, { name: label(source.name) }]}
        meta={<SourceBadge source={source} />}
        actions={<Actions source={source} />}
      >
        <SourceFacts source={source} />
      </PageHeader>
      <PageBody className="max-w-300">
        <Health source={source} />
        <Tabs
          label={label(source.name)}
          tabs={tabs}
          value={chosen}
          onChange={(tab) => change({ tab: tab === 'preview' ? undefined : tab }, true)}
        />
      </PageBody>
    </>
  );
}

function Actions({ source }: { source: WireSource }) {
  const t = useText(sourceTexts);
  const { isRunning, refresh } = useRefresh(source);
  const [isReplacing, setReplacing] = useState(false);
  return (
    <>
      {source.state === 'on' && <UseInReport source={source} />}
      {source.kind === 'file' ? (
        <Button onPress={() => setReplacing(true)}>{t('replaceFile')}</Button>
      ) : (
        <Button isPending={isRunning || source.isRefreshing} onPress={refresh}>
          {t('refresh')}
        </Button>
      )}
      <RemoveSource source={source} />
      {isReplacing && <ReplaceFile source={source} onClose={() => setReplacing(false)} />}
    </>
  );
}

/** What went wrong, in words, and what waits for somebody. */
function Health({ source }: { source: WireSource }) {
  const t = useText(sourceTexts);
  const { error, problems, unmatched, skipped, id } = source;
  if (!error && skipped === 0 && unmatched === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      {error && <p className="rounded-lg bg-bad-soft px-4 py-2.5 text-bad">{error}</p>}
      {unmatched > 0 && (
        <p>
          <Badge tone="warn">{t('unmatched', { count: unmatched })}</Badge>{' '}
          <Link href={`/reports/sources/${id}?tab=matches`}>{t('tab_matches')}</Link>
        </p>
      )}
      {problems.length > 0 && (
        <Card title={`${t('problems')} · ${t('skipped', { skipped })}`}>
          <ul className="max-h-40 overflow-auto text-sm text-soft">
            {problems.map(({ row, column, reason }) => (
              <li key={row}>{t('problem', { row, column, reason })}</li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}
