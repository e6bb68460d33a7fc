import { Plus } from 'lucide-react';
import { Button, callContract, Menu, useSending, useText } from '../../../platform/web/index.ts';
import { reportContract, type ReportEntry } from '../../model/contract.ts';
import type { Block } from '../../model/blocks/block.ts';
import { withBlock } from '../../model/design/arrange.ts';
import { emptyDocument } from '../../model/document.ts';
import { mayWith } from '../../model/sharing.ts';
import { reportTexts } from '../texts.ts';
import { editedOf, staleReports, useReports } from './use-reports.ts';

/** Puts a tile onto one of the reader's dashboards, or onto a new one. */
export function AddToDashboard({ block }: { block: Block }) {
  const t = useText(reportTexts);
  const { data } = useReports();
  const mine = data?.items.filter((entry) => mayWith(entry, 'design')) ?? [];
  const { send, isPending } = useSending({
    send: (entry: ReportEntry | null) => (entry ? addTo(entry, block) : makeWith(block, t('newDashboard'))),
    said: ({ title }) => t('added', { title }),
    stale: staleReports,
    failed: (sentence) => ({ title: sentence }),
  });
  return (
    <Menu
      label={t('addTo')}
      trigger={
        <Button icon={<Plus aria-hidden size={16} />} isPending={isPending}>
          {t('addTo')}
        </Button>
      }
      entries={[
        ...mine.map((entry) => ({ id: entry.id, name: entry.title, onAction: () => void send(entry) })),
        ...(mine.length > 0 ? (['separator'] as const) : []),
        { id: 'new', name: t('newDashboard'), onAction: () => void send(null) },
      ]}
    />
  );
}

async function addTo({ id }: ReportEntry, block: Block): Promise<{ title: string }> {
  const report = await callContract(reportContract.readReport, { params: { id } });
  const { title, folder, document } = editedOf(report);
  await callContract(reportContract.draftReport, {
    params: { id },
    ifMatch: report.version,
    body: { title, folder, document: withBlock(document, block) },
  });
  return { title };
}

function makeWith(block: Block, title: string): Promise<{ title: string }> {
  return callContract(reportContract.createReport, {
    body: { title, document: withBlock(emptyDocument(), block) },
  });
}
