import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { callContract, useFreshReads, useUnsaved } from '../../../../platform/web/index.ts';
import { reportContract, type WireReport } from '../../../model/contract.ts';
import type { ReportDocument } from '../../../model/document.ts';
import { beginHistory, redo, step, undo } from '../../../model/design/history.ts';
import { editedOf, staleReports } from '../../dashboards/use-reports.ts';

export type Change = (document: ReportDocument, about?: string) => void;

/** So long after the last change the draft is kept. */
const restMs = 700;

type Draft = { title: string; document: ReportDocument };

/** A screen while it is arranged: every step can be undone, and what stands is kept as the draft by itself. */
export function useScreenDraft(report: WireReport) {
  const edited = editedOf(report);
  const [title, setTitle] = useState(edited.title);
  const [history, setHistory] = useState(() => beginHistory(edited.document));
  const { present: document } = history;
  const keeping = useKeeping(report, { title, document });
  return {
    title,
    setTitle,
    document,
    change: ((next, about) => setHistory((before) => step(before, next, about ?? null))) as Change,
    undo: () => setHistory(undo),
    redo: () => setHistory(redo),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    ...keeping,
  };
}

/** Keeps the draft a moment after each change; one save after the other, since each needs the version that the one before left. */
function useKeeping(report: WireReport, draft: Draft) {
  const [kept, setKept] = useState<Draft>(draft);
  const [failure, setFailure] = useState<unknown>(null);
  const version = useRef(report.version);
  const saving = useRef<Promise<void>>(Promise.resolve());
  const refresh = useFreshReads(staleReports);
  const { title, document } = draft;
  const isKept = kept.document === document && kept.title === title;
  const keep = async (): Promise<void> => {
    if (isKept) return;
    const { title: before, folder } = editedOf(report);
    try {
      const answer = await callContract(reportContract.draftReport, {
        params: { id: report.id },
        ifMatch: version.current,
        body: { document, title: title.trim() || before, folder },
      });
      version.current = answer.version;
      setKept({ title, document });
      setFailure(null);
    } catch (problem) {
      setFailure(problem);
    }
  };
  const save = (): Promise<void> => (saving.current = saving.current.then(keep));
  const saveNow = useEffectEvent(() => void save());
  useEffect(() => {
    if (isKept || failure) return undefined;
    const timer = setTimeout(() => saveNow(), restMs);
    return () => clearTimeout(timer);
  }, [document, title, isKept, failure]);
  const { dialog } = useUnsaved(!isKept);
  /** Keeps what stands and publishes it as the next edition. */
  const publish = async (): Promise<WireReport> => {
    await save();
    const published = await callContract(reportContract.publishReport, {
      params: { id: report.id },
      body: {},
    });
    version.current = published.version;
    await refresh();
    return published;
  };
  return { isKept, failure, dialog, publish };
}
