import { Download, Ellipsis, FileUp, LayoutList, PencilRuler } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import {
  downloadContract,
  ErrorNotice,
  IconButton,
  Link,
  Menu,
  PageBody,
  PageHeader,
  SkeletonLines,
  useAddressParams,
  useAddressQuery,
  useFormats,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { saveDownload } from '../../../integrations/web/index.ts';
import { formContract } from '../../model/fill/contract.ts';
import type { WireSheet } from '../../model/fill/sheet-contract.ts';
import { reportTitles } from '../titles.ts';
import { Filled, HandIn, Owed } from './FilledForm.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { KeptHere } from './KeptHere.tsx';
import { fillTexts } from './texts.ts';
import { useWireSheet } from './use-forms.ts';
import { useSheet, type OpenSheet } from './use-sheet.ts';

/** A form to be filled: a sheet on a desk, card by card on a phone. */
export function Page() {
  const titles = useText(reportTitles);
  const { formId = '' } = useAddressParams();
  const [{ on }] = useAddressQuery();
  const { data, error, refetch } = useWireSheet(formId, typeof on === 'string' ? on : undefined);
  if (data) return <Form key={`${data.id} ${data.filling?.on}`} wire={data} />;
  return (
    <>
      <PageHeader title={titles('form')} crumbs={[{ name: titles('forms'), href: '/forms' }]} />
      <PageBody>
        {error ? (
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonLines lines={8} className="h-8" />
        )}
      </PageBody>
    </>
  );
}

function Form({ wire }: { wire: WireSheet }) {
  const t = useText(fillTexts);
  const titles = useText(reportTitles);
  const open = useSheet(wire);
  const isAccepted = wire.filling?.state === 'accepted';
  return (
    <>
      <PageHeader
        title={wire.title}
        crumbs={[{ name: titles('forms'), href: '/forms' }]}
        meta={wire.filling && <Owed wire={wire} />}
        actions={<Acts open={open} isClosed={isAccepted || !wire.may.fill} />}
      >
        {wire.intro && <p className="max-w-180 text-sm whitespace-pre-line text-soft">{wire.intro}</p>}
        {wire.filling?.state === 'returned' && (
          <p className="text-sm text-bad">{t('returned', { note: wire.filling.note || '—' })}</p>
        )}
        <OtherPeriods wire={wire} />
        {!wire.may.fill && <p className="text-sm text-warn">{t('notFilled')}</p>}
      </PageHeader>
      <PageBody>
        <KeptHere open={open} />
        <Filled open={open} />
      </PageBody>
    </>
  );
}

/** Other periods that are owed, too. */
function OtherPeriods({ wire: { id, filling, owed } }: { wire: WireSheet }) {
  const t = useText(fillTexts);
  const { day } = useFormats();
  const others = owed.filter(({ on }) => on !== filling?.on);
  if (others.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-3 text-sm text-soft">
      {t('alsoOwed')}
      {others.map(({ on }) => (
        <Link key={on} href={`/forms/${id}?on=${on}`}>
          {day(on, 'short')}
        </Link>
      ))}
    </p>
  );
}

function Acts({ open, isClosed }: { open: OpenSheet; isClosed: boolean }) {
  return (
    <>
      {!isClosed && <HandIn open={open} />}
      <More open={open} isClosed={isClosed} />
    </>
  );
}

function More({ open, isClosed }: { open: OpenSheet; isClosed: boolean }) {
  const t = useText(fillTexts);
  const [isImporting, setImporting] = useState(false);
  const navigate = useNavigate();
  const { wire } = open;
  const download = useSending({
    send: () => {
      const on = wire.filling?.on;
      return downloadContract(formContract.workbookOfForm, {
        params: { id: wire.id },
        query: on ? { on } : {},
      });
    },
    onDone: saveDownload,
    failed: (title) => ({ title }),
  });
  const go = (page: string) => () => void navigate({ to: `/forms/${wire.id}/${page}` });
  const icon = (Icon: typeof Download) => <Icon aria-hidden size={16} />;
  return (
    <>
      <Menu
        label={t('more')}
        placement="bottom end"
        trigger={<IconButton label={t('more')} icon={<Ellipsis aria-hidden size={16} />} />}
        entries={[
          ...(isClosed || wire.rows === 'one'
            ? []
            : [
                {
                  id: 'import',
                  name: t('importFile'),
                  icon: icon(FileUp),
                  onAction: () => setImporting(true),
                },
              ]),
          { id: 'download', name: t('download'), icon: icon(Download), onAction: () => void download.send() },
          ...(wire.may.look
            ? [{ id: 'board', name: t('board'), icon: icon(LayoutList), onAction: go('board') }]
            : []),
          ...(wire.may.design
            ? [{ id: 'design', name: t('design'), icon: icon(PencilRuler), onAction: go('design') }]
            : []),
        ]}
      />
      {isImporting && <ImportDialog open={open} onClose={() => setImporting(false)} />}
    </>
  );
}
