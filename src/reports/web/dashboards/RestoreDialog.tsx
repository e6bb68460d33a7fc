import {
  Button,
  callContract,
  Dialog,
  ErrorNotice,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { reportContract, type WireEdition, type WireReport } from '../../model/contract.ts';
import { Changes } from './Changes.tsx';
import { historyTexts } from './history-texts.ts';
import { staleReports } from './use-reports.ts';

type Props = { report: WireReport; edition: WireEdition; onClose: () => void; onDone: () => void };

/** Before an earlier edition is published once more: what becomes otherwise by that. */
export function RestoreDialog({ report, edition, onClose, onDone }: Props) {
  const t = useText(historyTexts);
  const { number } = edition;
  const { send, isPending, failure } = useSending({
    send: () => callContract(reportContract.restoreEdition, { params: { id: report.id, number } }),
    said: () => t('restored'),
    stale: staleReports,
    onDone,
  });
  return (
    <Dialog
      title={t('restoreNamed', { number })}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" isPending={isPending} onPress={() => void send()}>
          {t('restore')}
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        <p className="text-sm text-soft">{t('restoreText')}</p>
        {failure !== null && <ErrorNotice error={failure} />}
        <Changes heading={t('wouldChange')} from={report} to={edition} />
      </div>
    </Dialog>
  );
}
