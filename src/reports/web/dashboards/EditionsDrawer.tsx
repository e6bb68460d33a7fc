import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  Badge,
  Button,
  contractQuery,
  Drawer,
  ErrorNotice,
  Select,
  SkeletonLines,
  useFormats,
  useText,
} from '../../../platform/web/index.ts';
import { reportContract, type WireEdition, type WireReport } from '../../model/contract.ts';
import { mayWith } from '../../model/sharing.ts';
import { Changes } from './Changes.tsx';
import { historyTexts } from './history-texts.ts';
import { RestoreDialog } from './RestoreDialog.tsx';

/** Every edition with who published it and when; any two of them, and the draft, can be compared, an earlier one published once more. */
export function EditionsDrawer({ report, onClose }: { report: WireReport; onClose: () => void }) {
  const t = useText(historyTexts);
  const params = { id: report.id };
  const { data, error, refetch } = useQuery(contractQuery(reportContract.listEditions, { params }));
  const [restored, setRestored] = useState<WireEdition | null>(null);
  return (
    <Drawer title={t('history')} isOpen onClose={onClose}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonLines lines={5} className="h-9" />}
      {data && (
        <div className="flex flex-col gap-4">
          <Comparison report={report} editions={data.items} />
          <ul className="border-t border-line">
            {data.items.map((edition) => (
              <Line key={edition.number} report={report} edition={edition} onRestore={setRestored} />
            ))}
          </ul>
        </div>
      )}
      {restored && (
        <RestoreDialog
          report={report}
          edition={restored}
          onClose={() => setRestored(null)}
          onDone={onClose}
        />
      )}
    </Drawer>
  );
}

type LineProps = { report: WireReport; edition: WireEdition; onRestore: (edition: WireEdition) => void };

function Line({ report, edition, onRestore }: LineProps) {
  const t = useText(historyTexts);
  const { instant } = useFormats();
  const { number, note, by, at, document } = edition;
  return (
    <li className="flex items-center justify-between gap-3 border-b border-line py-2.5">
      <span className="min-w-0 text-sm">
        <span className="block font-medium">
          {t('editionName', { number })} {note}
        </span>
        <span className="block text-xs text-faint">
          {[by, instant(at), t('tiles', { count: document.blocks.length })].filter(Boolean).join(' · ')}
        </span>
      </span>
      {number === report.edition ? (
        <Badge tone="good">{t('present')}</Badge>
      ) : (
        mayWith(report, 'design') && (
          <Button size="small" aria-label={t('restoreNamed', { number })} onPress={() => onRestore(edition)}>
            {t('restore')}
          </Button>
        )
      )}
    </li>
  );
}

/** Two of the editions, or one and the draft, beside each other in words; at first the latest step. */
function Comparison({ report, editions }: { report: WireReport; editions: readonly WireEdition[] }) {
  const t = useText(historyTexts);
  const { draft, edition: present } = report;
  const states = [
    ...(draft ? [{ id: 'draft', name: t('draft'), shown: draft }] : []),
    ...editions.map(({ number, ...edition }) => ({
      id: String(number),
      name: t(number === present ? 'presentIn' : 'editionName', { number }),
      shown: edition,
    })),
  ];
  const [from, setFrom] = useState(states[1]?.id ?? null);
  const [to, setTo] = useState(states[0]?.id ?? null);
  const find = (id: string | null) => states.find((state) => state.id === id);
  const [one, other] = [find(from), find(to)];
  if (states.length < 2) return null;
  return (
    <div className="flex flex-col gap-3">
      <div className="grid grid-cols-2 gap-3">
        <Select label={t('from')} options={states} value={from} onChange={setFrom} />
        <Select label={t('to')} options={states} value={to} onChange={setTo} />
      </div>
      {one && other && (
        <Changes
          heading={t('compared', { from: one.name, to: other.name })}
          from={one.shown}
          to={other.shown}
        />
      )}
    </div>
  );
}
