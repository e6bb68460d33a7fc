import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ApiProblem, callContract, keepWrite, sentValue, valueAt } from '../../../platform/web/index.ts';
import { bodyOf, type Values } from '../../model/field-schema.ts';
import type { HistoryAnswer, WireRecord } from '../../model/record-contract.ts';
import { putRecord } from '../record-memory.ts';
import type { OpenField, RecordContract } from '../record-type.ts';
import { type Conflict, ConflictDialog } from './ConflictDialog.tsx';

/** The given fields that somebody changed between the two versions of a record. */
function changedMeanwhile(fieldIds: readonly string[], before: WireRecord, now: WireRecord): string[] {
  return fieldIds.filter((id) => sentValue(valueAt(before, id)) !== sentValue(valueAt(now, id)));
}

/** Who changed one of these fields last. */
function lastChange(
  history: HistoryAnswer,
  fieldIds: readonly string[],
): HistoryAnswer['items'][number] | null {
  const touches = (entry: HistoryAnswer['items'][number]): boolean =>
    entry.changes.some((change) => fieldIds.includes(change.field));
  return history.items.find(touches) ?? null;
}

/** A change without a network: what it is called while it waits, and what is said of it. */
export type KeepingAway = { titleOf: (values: Values) => string; href: string; onKept: () => void };

const isAway = (problem: unknown): boolean => problem instanceof ApiProblem && problem.status === 0;

async function keepChange(
  { update }: RecordContract,
  { seen, values, keeping }: { seen: WireRecord; values: Values; keeping: KeepingAway },
): Promise<boolean> {
  const { path } = update;
  const request = {
    method: 'PATCH' as const,
    path,
    params: { id: seen.id },
    body: bodyOf(values),
    ifMatch: seen.version,
  };
  const isKept = await keepWrite({ title: keeping.titleOf(values), href: keeping.href, request });
  if (isKept) keeping.onKept();
  return isKept;
}

type Choice = 'mine' | 'theirs';
type Asked = Conflict & { choose: (choice: Choice) => void };

/**
 * Changes fields of a record as the reader saw it. When somebody else changed other fields meanwhile both changes
 * stand; when it was the same field the dialog shows who wrote what, and the reader decides. With `keeping` a change that
 * is made without a network waits in the outbox and shows as made.
 */
export function useGuardedUpdate(
  contract: RecordContract,
  fields: readonly OpenField[],
  keeping?: KeepingAway,
) {
  const client = useQueryClient();
  const [asked, setAsked] = useState<Asked | null>(null);

  const ask = (conflict: Conflict): Promise<Choice> =>
    new Promise((resolve) => {
      const choose = (choice: Choice): void => {
        setAsked(null);
        resolve(choice);
      };
      setAsked({ ...conflict, choose });
    });

  /** `values` by field id, a pointer as its id. */
  const update = async (seen: WireRecord, values: Values): Promise<WireRecord> => {
    const params = { id: seen.id };
    const send = (version: number): Promise<WireRecord> =>
      callContract(contract.update, { params, body: bodyOf(values), ifMatch: version });
    let known = seen;
    for (;;) {
      try {
        const saved = await send(known.version);
        putRecord(client, contract, saved);
        return saved;
      } catch (problem) {
        if (keeping && isAway(problem) && (await keepChange(contract, { seen: known, values, keeping }))) {
          const shown = { ...known, ...values };
          putRecord(client, contract, shown);
          return shown;
        }
        if (!(problem instanceof ApiProblem) || problem.status !== 412) throw problem;
        const now = await callContract(contract.get, { params });
        const touched = changedMeanwhile(Object.keys(values), known, now);
        const history = touched.length > 0 ? await callContract(contract.history, { params }) : null;
        const entry = history && lastChange(history, touched);
        if (touched.length > 0 && (await ask({ entry, now, values, touched })) === 'theirs') {
          putRecord(client, contract, now);
          return now;
        }
        known = now;
      }
    }
  };

  const dialog: ReactNode = asked && (
    <ConflictDialog conflict={asked} fields={fields} onChoose={asked.choose} />
  );
  return { update, dialog };
}
