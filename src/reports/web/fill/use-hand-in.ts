/** Handing a sheet in: tried first, asked about warnings, then written at once; without a network it waits here. */
import { useRef, useState } from 'react';
import {
  ApiProblem,
  callContract,
  callOrKeep,
  notify,
  useFreshReads,
  useLabel,
  useSentence,
  useText,
  type Say,
} from '../../../platform/web/index.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { formContract } from '../../model/fill/contract.ts';
import type { FillFault, FillOutcome } from '../../model/fill/sheet-contract.ts';
import { rowsToSend, unreadCells } from '../../model/fill/sheet.ts';
import { fillTexts } from './texts.ts';
import type { OpenSheet } from './use-sheet.ts';

export function useHandIn(open: OpenSheet) {
  const t = useText(fillTexts);
  const sentence = useSentence();
  const refresh = useFreshReads(['report-forms']);
  const [isPending, setPending] = useState(false);
  const [warnings, setWarnings] = useState<readonly FillFault[] | null>(null);
  const attempt = useAttempt(open);
  const key = useKey(open.sheet);
  const send = async (): Promise<void> => {
    const { id, title } = open.wire;
    const told = { title: t('outbox', { title }), href: `/forms/${id}` };
    const call = { params: { id }, body: bodyOf(open), idempotencyKey: key() };
    const sent = await callOrKeep(formContract.handIn, call, told);
    if (sent.kept) notify({ title: t('kept') });
    else notify({ tone: 'good', title: saidOf(sent.answer, t) });
    open.reset();
    await refresh();
  };
  const during = async (work: () => Promise<void>): Promise<void> => {
    setPending(true);
    await work().catch((problem: unknown) => notify({ tone: 'bad', title: sentence(problem) }));
    setPending(false);
  };
  const handIn = async (): Promise<void> => {
    const tried = await attempt();
    if (tried === false) return;
    if (tried && tried.warnings.length > 0) setWarnings(tried.warnings);
    else await send();
  };
  const check = async (): Promise<void> => {
    const tried = await attempt();
    if (!tried) return;
    const { updated, created } = tried;
    notify({ tone: 'good', title: t('allGood', { updated, created }) });
  };
  return {
    isPending,
    warnings,
    dismiss: () => setWarnings(null),
    handIn: () => during(handIn),
    check: () => during(check),
    anyway: () => {
      setWarnings(null);
      return during(send);
    },
  };
}

function bodyOf({ wire, sheet, rows, columns }: OpenSheet) {
  return { on: wire.filling?.on ?? null, rows: rowsToSend(sheet, rows, columns) };
}

/** Tries it: what it would do; null where the server cannot be reached; false when something is wrong, which was told. */
function useAttempt(open: OpenSheet): () => Promise<FillOutcome | null | false> {
  const t = useText(fillTexts);
  const label = useLabel();
  const refresh = useFreshReads(['report-forms']);
  const show = (faults: readonly FillFault[]): boolean => {
    open.setFaults(faults);
    if (faults.length > 0) notify({ tone: 'bad', title: t('faulty', { count: faults.length }) });
    // What somebody else has written meanwhile is shown as it stands.
    if (faults.some(({ code }) => code === 'form.conflict')) void refresh();
    return faults.length > 0;
  };
  return async () => {
    const unread = unreadCells(open.sheet).map(({ row, column, fault }) => ({
      row,
      column,
      code: 'form.unread',
      message: label(fault),
    }));
    if (show(unread)) return false;
    const call = { params: { id: open.wire.id }, body: bodyOf(open) };
    try {
      const outcome = await callContract(formContract.checkFilling, call);
      return show(outcome.faults) ? false : outcome;
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.status === 0) return null;
      throw problem;
    }
  };
}

function saidOf({ created, updated }: FillOutcome, t: Say<keyof typeof fillTexts>): string {
  return created + updated > 0 ? t('handedInRecords', { created, updated }) : t('handedIn');
}

/** One key for what stands in the sheet now: sent twice, it is written once. */
function useKey(sheet: OpenSheet['sheet']): () => string {
  const held = useRef({ sheet, key: newId() });
  return () => {
    if (held.current.sheet !== sheet) held.current = { sheet, key: newId() };
    return held.current.key;
  };
}
