import { Copy, Ellipsis, FileDown, FilePen, FolderInput, LayoutDashboard, Monitor } from 'lucide-react';
import { useState } from 'react';
import { Badge, IconButton, Link, Menu, RelativeTime, useText } from '../../../platform/web/index.ts';
import { answersFor, mayWith } from '../../model/sharing.ts';
import { portableTexts } from '../portable/texts.ts';
import { useTakingFile } from '../portable/use-taking-file.ts';
import { PlaceDialog } from './PlaceDialog.tsx';
import type { Line } from './report-groups.ts';
import { listTexts } from './texts.ts';
import { useCopyReport } from './use-copy-report.ts';

const icons = { dashboard: LayoutDashboard, screen: Monitor, form: FilePen };

/** A report in the list: its name, what it is about, whose it is, and what can be done with it. */
export function ReportLine({ line }: { line: Line }) {
  const t = useText(listTexts);
  const Icon = icons[line.kind];
  return (
    <li className="flex items-center gap-3 border-t border-line px-4 py-2 first:border-t-0">
      <Icon aria-hidden size={18} className="shrink-0 text-faint" />
      <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <Link href={line.href} look="plain" className="min-w-0 truncate font-medium">
          {line.title}
        </Link>
        {line.tells && <span className="min-w-0 text-sm text-faint">{line.tells}</span>}
        {line.hasDraft && <Badge tone="warn">{t('draft')}</Badge>}
        {line.isSubscribed && <Badge tone="accent">{t('subscribed')}</Badge>}
      </span>
      <span className="hidden shrink-0 text-right text-sm text-faint md:block">
        {line.owner && <span className="block">{t('by', { name: line.owner.name })}</span>}
        {line.openedAt && <RelativeTime at={line.openedAt} />}
      </span>
      <span className="hidden w-14 shrink-0 text-right text-sm text-soft md:block">{t(line.kind)}</span>
      <Actions line={line} />
    </li>
  );
}

function Actions({ line }: { line: Line }) {
  const { id, title, folder } = line;
  const t = useText(listTexts);
  const [isPlacing, setPlacing] = useState(false);
  const portable = useText(portableTexts);
  const copying = useCopyReport();
  const taking = useTakingFile();
  return (
    <>
      <Menu
        label={t('actions', { title })}
        placement="bottom end"
        trigger={
          <IconButton
            label={t('actions', { title })}
            icon={<Ellipsis aria-hidden size={16} />}
            isDisabled={copying.isPending}
          />
        }
        entries={[
          {
            id: 'copy',
            name: t('copy'),
            icon: <Copy aria-hidden size={16} />,
            onAction: () => void copying.send(id),
          },
          ...(answersFor(line)
            ? [
                {
                  id: 'file',
                  name: portable('takeFile'),
                  icon: <FileDown aria-hidden size={16} />,
                  onAction: () => void taking.send(id),
                },
              ]
            : []),
          ...(mayWith(line, 'design')
            ? [
                {
                  id: 'place',
                  name: t('place'),
                  icon: <FolderInput aria-hidden size={16} />,
                  onAction: () => setPlacing(true),
                },
              ]
            : []),
        ]}
      />
      {isPlacing && <PlaceDialog report={{ id, title, folder }} onClose={() => setPlacing(false)} />}
    </>
  );
}
