/** A form while it is drawn: every change is kept as the draft once the hand rests; publishing makes the next edition. */
import { useEffect, useRef, useState } from 'react';
import { callContract, useFreshReads, useSending, useText } from '../../../../platform/web/index.ts';
import { formSchema, type Form } from '../../../model/fill/form.ts';
import { reportContract, type WireReport } from '../../../model/contract.ts';
import { emptyForm, formDocument } from '../../../model/fill/templates.ts';
import { editedOf } from '../../dashboards/use-reports.ts';
import { designTexts } from '../texts.ts';

type Drawn = { title: string; form: Form };

const restMs = 900;

export function useFormDesign(report: WireReport) {
  const t = useText(designTexts);
  const refresh = useFreshReads(['report-forms', 'reports']);
  const [drawn, setDrawn] = useState<Drawn>(() => drawnOf(report));
  const version = useRef(report.version);
  const kept = useRef(drawn);
  const params = { id: report.id };
  const keep = async (next: Drawn): Promise<void> => {
    const body = { title: next.title, folder: report.folder, document: formDocument(next.form) };
    const answer = await callContract(reportContract.draftReport, { params, ifMatch: version.current, body });
    version.current = answer.version;
    kept.current = next;
  };
  const keeping = useSending({ send: keep });
  const isSound = drawn.title.trim() !== '' && formSchema.safeParse(drawn.form).success;
  const { send: sendDraft } = keeping;
  useEffect(() => {
    if (drawn === kept.current || !isSound) return undefined;
    const timer = setTimeout(() => void sendDraft(drawn), restMs);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `send` is made anew with every drawing
  }, [drawn, isSound]);
  const publishing = useSending({
    send: async () => {
      if (drawn !== kept.current || !report.hasDraft) await keep(drawn);
      const answer = await callContract(reportContract.publishReport, { params, body: { note: '' } });
      version.current = answer.version;
    },
    said: () => t('published'),
    onDone: refresh,
    failed: (title) => ({ title }),
  });
  return {
    drawn,
    isSound,
    isPublishing: publishing.isPending,
    isKept: drawn === kept.current,
    failure: keeping.failure,
    change: (part: Partial<Form>) => setDrawn((before) => ({ ...before, form: { ...before.form, ...part } })),
    rename: (title: string) => setDrawn((before) => ({ ...before, title })),
    publish: () => void publishing.send(),
  };
}
export type FormDesign = ReturnType<typeof useFormDesign>;

function drawnOf(report: WireReport): Drawn {
  const { title, document } = editedOf(report);
  return { title, form: document.form ?? emptyForm() };
}
