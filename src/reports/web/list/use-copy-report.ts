import { useNavigate } from '@tanstack/react-router';
import { callContract, useSending, useText } from '../../../platform/web/index.ts';
import { reportContract } from '../../model/contract.ts';
import { staleReports } from '../dashboards/use-reports.ts';
import { listTexts } from './texts.ts';

/** Makes a copy of a report that is the reader’s own, and opens it. */
export function useCopyReport() {
  const t = useText(listTexts);
  const navigate = useNavigate();
  return useSending({
    send: async (id: string) => {
      const { title, document } = await callContract(reportContract.readReport, { params: { id } });
      return callContract(reportContract.createReport, {
        body: { title: t('copyOf', { title }).slice(0, 80), document },
      });
    },
    said: () => t('copied'),
    stale: staleReports,
    onDone: ({ id }) => void navigate({ to: `/reports/${id}` }),
    failed: (sentence) => ({ title: sentence }),
  });
}
