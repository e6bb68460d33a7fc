import { useNavigate } from '@tanstack/react-router';
import { Button, callContract, useSending, useText } from '../../../platform/web/index.ts';
import { reportContract, type WireReport } from '../../model/contract.ts';
import { staleReports } from '../dashboards/use-reports.ts';
import type { useAutosave } from '../designer/use-autosave.ts';
import { designerTexts } from './texts.ts';

type Props = { report: WireReport; saving: ReturnType<typeof useAutosave>; isFaulty: boolean };

/** Back to the report, or publish what is drawn; a grid with faults is not published. */
export function PageActions({ report, saving, isFaulty }: Props) {
  const t = useText(designerTexts);
  const navigate = useNavigate();
  const leave = () => void navigate({ href: `/reports/${report.id}` });
  const publishing = useSending({
    send: () => callContract(reportContract.publishReport, { params: { id: report.id }, body: {} }),
    said: ({ edition }) => t('published', { number: edition }),
    stale: staleReports,
    onDone: leave,
    failed: (sentence) => ({ title: sentence }),
  });
  const isDraft = report.hasDraft || saving.isChanged;
  return (
    <>
      <Button onPress={() => void saving.keep().then((isKept) => isKept && leave())}>{t('back')}</Button>
      <Button
        variant="primary"
        disabledReason={isFaulty ? t('faultsHold') : isDraft ? null : t('nothingNew')}
        isPending={publishing.isPending}
        onPress={() => void saving.keep().then((isKept) => isKept && publishing.send())}
      >
        {t('publish')}
      </Button>
    </>
  );
}
