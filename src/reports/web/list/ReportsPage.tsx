import { useNavigate } from '@tanstack/react-router';
import { FileUp, FolderPen, LayoutDashboard, Plus } from 'lucide-react';
import { useState } from 'react';
import { useMe } from '../../../identity/web/index.ts';
import {
  Button,
  Card,
  EmptyState,
  ErrorNotice,
  FilterBar,
  IconButton,
  PageBody,
  PageHeader,
  SegmentedControl,
  Select,
  SkeletonLines,
  TextField,
  useAddressQuery,
  useText,
} from '../../../platform/web/index.ts';
import type { ReportEntry } from '../../model/contract.ts';
import { mayWith } from '../../model/sharing.ts';
import { useReports } from '../dashboards/use-reports.ts';
import { ImportReport } from '../portable/ImportReport.tsx';
import { portableTexts } from '../portable/texts.ts';
import { FolderDialog } from './FolderDialog.tsx';
import { groupsOf, lists, type Line, type ListName } from './report-groups.ts';
import { ReportLine } from './ReportLine.tsx';
import { listTexts } from './texts.ts';

const kinds = ['all', 'dashboard', 'screen', 'form'] as const;

/** All reports that one may see: one’s own, those of others, those that come with the product; by folder. */
export function Page() {
  const t = useText(listTexts);
  const portable = useText(portableTexts);
  const navigate = useNavigate();
  const [isImporting, setImporting] = useState(false);
  const { lines, error, refetch, isPending } = useLines();
  const { groups, filters } = useWanted(lines);
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <Button icon={<FileUp aria-hidden size={16} />} onPress={() => setImporting(true)}>
              {portable('importReport')}
            </Button>
            <Button
              variant="primary"
              icon={<Plus aria-hidden size={16} />}
              onPress={() => void navigate({ to: '/reports/new' })}
            >
              {t('make')}
            </Button>
          </>
        }
      >
        <p className="text-sm text-soft">{t('hint')}</p>
        {filters}
      </PageHeader>
      <PageBody>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {isPending && !error && <SkeletonLines lines={8} className="h-10" />}
        {!isPending && groups.length === 0 && (
          <EmptyState icon={<LayoutDashboard aria-hidden size={28} />} title={t('none')}>
            {t('noneText')}
          </EmptyState>
        )}
        {groups.map((group) => (
          <Group key={group.folder ?? 'recent'} {...group} />
        ))}
      </PageBody>
      {isImporting && <ImportReport onClose={() => setImporting(false)} />}
    </>
  );
}

function Group({ folder, lines }: ReturnType<typeof groupsOf>[number]) {
  const t = useText(listTexts);
  const [isRenaming, setRenaming] = useState(false);
  const mayRename = folder && lines.some((line) => mayWith(line, 'design'));
  return (
    <Card
      isFlush
      title={folder === null ? t('recent') : folder || t('noFolder')}
      actions={
        mayRename && (
          <IconButton
            size="small"
            label={t('renameFolder', { name: folder })}
            icon={<FolderPen aria-hidden size={16} />}
            onPress={() => setRenaming(true)}
          />
        )
      }
    >
      <ul>
        {lines.map((line) => (
          <ReportLine key={line.id} line={line} />
        ))}
      </ul>
      {isRenaming && folder && <FolderDialog folder={folder} onClose={() => setRenaming(false)} />}
    </Card>
  );
}

/** Where each kind of report is looked at. */
const placeOf: Readonly<Record<ReportEntry['kind'], string>> = {
  dashboard: '/reports',
  screen: '/wall',
  form: '/forms',
};

function useLines() {
  const asked = useReports();
  const lines = asked.data?.items.map((entry) => ({ ...entry, href: `${placeOf[entry.kind]}/${entry.id}` }));
  return { ...asked, lines: lines ?? [] };
}

/** Which of them are wanted, as the address says. */
function useWanted(lines: readonly Line[]) {
  const t = useText(listTexts);
  const { userId } = useMe();
  const [query, change] = useAddressQuery();
  const list = lists.find((name) => name === query['list']) ?? 'all';
  const kind = kinds.find((name) => name === query['kind']) ?? 'all';
  const text = typeof query['find'] === 'string' ? query['find'] : '';
  const filters = (
    <FilterBar
      tools={
        <TextField
          label={t('search')}
          hideLabel
          placeholder={t('search')}
          type="search"
          value={text}
          onChange={(find) => change({ find: find || undefined }, true)}
          className="w-52"
        />
      }
    >
      <SegmentedControl
        label={t('which')}
        segments={lists.map((id) => ({ id, name: t(id) }))}
        value={list}
        onChange={(id: ListName) => change({ list: id === 'all' ? undefined : id })}
      />
      <Select
        label={t('kind')}
        hideLabel
        options={kinds.map((id) => ({ id, name: t(id) }))}
        value={kind}
        onChange={(id) => change({ kind: id === 'all' ? undefined : id })}
        className="w-28"
      />
    </FilterBar>
  );
  return { groups: groupsOf(lines, { list, kind, text, me: userId }), filters };
}
