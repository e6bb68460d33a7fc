import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { callContract, useFreshReads } from '../../../platform/web/index.ts';
import { reportContract, type WireReport } from '../../model/contract.ts';
import type { ReportDocument } from '../../model/document.ts';
import { editedOf, staleReports } from '../dashboards/use-reports.ts';

/** Hands rest so long before what they drew is sent. */
const rest = 700;

/** Keeps what is drawn as the report's draft by itself, one after the other; leaving the page sends what still waits. */
export function useKeptDraft(report: WireReport) {
  const [state, setState] = useState<'saved' | 'saving'>('saved');
  const [failure, setFailure] = useState<unknown>(null);
  const version = useRef(report.version);
  const waiting = useRef<ReportDocument | null>(null);
  const isSending = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const refresh = useFreshReads(staleReports);
  const { title, folder } = editedOf(report);
  const send = async () => {
    clearTimeout(timer.current);
    if (isSending.current) return;
    isSending.current = true;
    try {
      while (waiting.current) {
        const document = waiting.current;
        waiting.current = null;
        const call = {
          params: { id: report.id },
          ifMatch: version.current,
          body: { title, folder, document },
        };
        version.current = (await callContract(reportContract.draftReport, call)).version;
      }
      setState('saved');
      setFailure(null);
      await refresh();
    } catch (problem) {
      setFailure(problem);
    } finally {
      isSending.current = false;
    }
  };
  const sendLast = useEffectEvent(() => void send());
  useEffect(() => () => sendLast(), []);
  const keep = (document: ReportDocument) => {
    waiting.current = document;
    setState('saving');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void send(), rest);
  };
  return { keep, state, failure };
}
