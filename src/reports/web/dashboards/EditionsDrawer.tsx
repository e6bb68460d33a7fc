import { useQuery } from '@tanstack/react-query';
import {
  Badge,
  Button,
  callContract,
  contractQuery,
  Drawer,
  SkeletonLines,
  useFormats,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { reportContract, type WireReport } from '../../model/contract.ts';
import { mayWith } from '../../model/sharing.ts';
import { reportTexts } from '../texts.ts';
import { staleReports } from './use-reports.ts';

/** Every edition with who published it and when; an earlier one can be published once more. */
export function EditionsDrawer({ report, onClose }: { report: WireReport; onClose: () => void }) {
  const t = useText(reportTexts);
  const { instant } = useFormats();
  const { data } = useQuery(contractQuery(reportContract.listEditions, { params: { id: report.id } }));
  const { send, isPending } = useSending({
    send: (number: number) =>
      callContract(reportContract.restoreEdition, { params: { id: report.id, number } }),
    said: () => t('restored'),
    stale: staleReports,
    onDone: onClose,
    failed: (sentence) => ({ title: sentence }),
  });
  return (
    <Drawer title={t('history')} isOpen onClose={onClose}>
      {!data && <SkeletonLines lines={5} className="h-9" />}
      <ul>
        {data?.items.map(({ number, by, at, document, note }) => (
          <li key={number} className="flex items-center justify-between gap-3 border-b border-line py-2.5">
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
                <Button size="small" isPending={isPending} onPress={() => void send(number)}>
                  {t('restore')}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
    </Drawer>
  );
}
