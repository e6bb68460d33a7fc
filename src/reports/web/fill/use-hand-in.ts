/** Handing a sheet in: tried first, asked about warnings and what is deleted, then written at once; without a network it waits here. */
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
import { markedRows, rowsToSend, unreadCells } from '../../model/fill/sheet.ts';
import { fillTexts } from './texts.ts';
import type { OpenSheet } from './use-sheet.ts';

export function useHandIn(open: OpenSheet) {
  const t = useText(fillTexts);
  const sentence = useSentence();
  const refresh = useFreshReads(['report-forms', 'questions']);
  const [isPending, setPending] = useState(false);
  /** What is asked before it is written; null: nothing is. */
  const [asked, setAsked] = useState<readonly string[] | null>(null);
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
    const questions = questionsOf(open, tried, t);
    if (questions.length > 0) setAsked(questions);
    else await send();
  };
  const check = async (): Promise<void> => {
    const tried = await attempt();
    if (!tried) return;
    const { updated, created, deleted } = tried;
    const title = t(deleted > 0 ? 'allGoodDeleting' : 'allGood', { updated, created, deleted });
    notify({ tone: 'good', title });
  };
  return {
    isPending,
    asked,
    dismiss: () => setAsked(null),
    handIn: () => during(handIn),
    check: () => during(check),
    anyway: () => {
      setAsked(null);
      return during(send);
    },
  };
}

/** What is to be confirmed before it is written: what is deleted, and what the rules of the form warn of. */
function questionsOf(
  { sheet }: OpenSheet,
  tried: FillOutcome | null,
  t: Say<keyof typeof fillTexts>,
): string[] {
  const deleted = markedRows(sheet);
  const warnings = tried?.warnings.map(({ message }) => message) ?? [];
  return deleted > 0 ? [t('deleteCount', { count: deleted }), ...warnings] : warnings;
}

/** The faults after which the records are read again. */
const seenAnew = new Set(['form.conflict', 'form.changed_since_marked', 'not_found']);

function bodyOf({ wire, sheet, rows, columns }: OpenSheet) {
  return { on: wire.filling?.on ?? null, rows: rowsToSend(sheet, rows, columns) };
}

/** Tries it: what it would do; null where the server cannot be reached; false when something is wrong, which was told. */
function useAttempt(open: OpenSheet): () => Promise<FillOutcome | null | false> {
  const t = useText(fillTexts);
  const label = useLabel();
  const refresh = useFreshReads(['report-forms', 'questions']);
  const show = (faults: readonly FillFault[]): boolean => {
    open.setFaults(faults);
    if (faults.length > 0) notify({ tone: 'bad', title: t('faulty', { count: faults.length }) });
    // What somebody else has written meanwhile is shown as it stands.
    if (faults.some(({ code }) => seenAnew.has(code))) void refresh();
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

function saidOf({ created, updated, deleted }: FillOutcome, t: Say<keyof typeof fillTexts>): string {
  if (deleted > 0) return t('handedInDeleted', { created, updated, deleted });
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
