import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import {
  Button,
  callContract,
  contractKey,
  contractQuery,
  Dialog,
  ErrorNotice,
  notify,
  SkeletonLines,
  useFreshReads,
  useText,
} from '../../../platform/web/index.ts';
import { processContract, type WireGate } from '../../model/process/contract.ts';
import { processRefusals } from '../../model/process/refusals.ts';
import { stageMoveContract } from '../../model/stage-move/contract.ts';
import type { Move } from '../closing/closing.ts';
import { useNameOf, usePipelines } from '../pipelines.ts';
import { approvalAmong, fillGate, isFillable, missingOf, type GivenByRule } from './fill-gate.ts';
import { MissingInput } from './MissingInput.tsx';
import { processTexts } from './texts.ts';
import { useAskedWords } from './use-asked-words.ts';

export type GateProps = {
  /** The move that was refused. */
  move: Move;
  /** The reason that a deal takes along when it is to be lost. */
  lossReasonId: string | null;
  /** Moves again; with the code of the reminder that was read and is passed. */
  onPass: (confirm?: string) => Promise<void>;
  onGiveUp: () => void;
};

/** What a refused move lacks, in one small form: filled in here, the move goes on. */
export function GateDialog(props: GateProps) {
  const { move, onGiveUp } = props;
  const t = useText(processTexts);
  const nameOf = useNameOf();
  const params = { id: move.card.id, stageId: move.to.id };
  const gate = useQuery({ ...contractQuery(processContract.gate, { params }), refetchOnMount: 'always' });
  const stage = nameOf(move.to);
  if (gate.data && !gate.isRefetching) return <GateForm gate={gate.data} {...props} />;
  return (
    <Dialog title={t('gateOpenTitle', { stage })} isOpen onClose={onGiveUp} width="normal">
      {gate.error ? <ErrorNotice error={gate.error} /> : <SkeletonLines lines={3} className="h-8" />}
    </Dialog>
  );
}

type FormProps = GateProps & { gate: WireGate };

/** Fills in what was given and moves; asks anew where something is still missing. */
function useFilling({ move, gate, lossReasonId, onPass, onGiveUp }: FormProps) {
  const client = useQueryClient();
  const submit = useSubmitting(move, lossReasonId, onGiveUp);
  const [given, setGiven] = useState<GivenByRule>({});
  const [failure, setFailure] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  const attempt = async (act: () => Promise<void>): Promise<void> => {
    setPending(true);
    setFailure(null);
    await act().catch(setFailure);
    setPending(false);
  };
  const fill = () =>
    attempt(async () => {
      const params = { id: move.card.id, stageId: move.to.id };
      await fillGate(move.card, missingOf(gate), given);
      const now = await callContract(processContract.gate, { params });
      if (now.gate === 'open') return onPass();
      const { isLast, why } = approvalAmong(missingOf(now), given);
      if (isLast) return submit(why);
      client.setQueryData(contractKey(processContract.gate, { params }), now);
    });
  const pass = () => attempt(() => onPass(processRefusals.gateReminder.code));
  return { given, setGiven, failure, isPending, fill, pass };
}

/** Sends the move for approval and closes the form: the deal moves when it is approved. */
function useSubmitting(move: Move, lossReasonId: string | null, onDone: () => void) {
  const t = useText(processTexts);
  const stage = useNameOf()(move.to);
  const refresh = useFreshReads(['deals', 'approval-requests', 'papers', 'timeline']);
  return async (why: string): Promise<void> => {
    const body = { stageId: move.to.id, why, lossReasonId };
    await callContract(stageMoveContract.submitStageMove, { params: { id: move.card.id }, body });
    notify({ tone: 'good', title: t('submitted', { stage }) });
    onDone();
    await refresh();
  };
}

function GateForm(props: FormProps) {
  const { move, gate, onGiveUp } = props;
  const t = useText(processTexts);
  const stage = useNameOf()(move.to);
  const { pipelines } = usePipelines();
  const { words, fields } = useAskedWords(pipelines?.flatMap((pipeline) => pipeline.stages) ?? []);
  const { given, setGiven, failure, isPending, fill, pass } = useFilling(props);
  const missing = missingOf(gate);
  const mayFill = missing.some(isFillable);
  const approval = approvalAmong(missing, given);
  const [isSent, setSent] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setSent(true);
    if (!approval.isAsked || approval.why) void fill();
  };
  const intro = gate.gate !== 'closed' ? 'gateReminder' : mayFill ? 'gateText' : 'gateNothingToFill';
  const actions = (
    <>
      <Button onPress={onGiveUp}>{t('cancel')}</Button>
      {gate.gate === 'reminder' && (
        <Button
          variant={mayFill ? 'secondary' : 'primary'}
          isDisabled={isPending}
          onPress={() => void pass()}
        >
          {t('moveAnyway')}
        </Button>
      )}
      {mayFill && (
        <Button type="submit" form="gate" variant="primary" isPending={isPending}>
          {t(approval.isAsked ? 'fillAndSubmit' : 'fill')}
        </Button>
      )}
    </>
  );
  return (
    <Dialog
      title={t('gateTitle', { stage, count: missing.length })}
      isOpen
      onClose={onGiveUp}
      actions={actions}
    >
      <form id="gate" onSubmit={submit} noValidate className="flex flex-col gap-4">
        <p className="text-soft">{t(intro, { name: move.card.name })}</p>
        {failure !== null && <ErrorNotice error={failure} />}
        {missing.map((one) => (
          <MissingInput
            key={one.rule.id}
            deal={move.card}
            missing={one}
            words={words(one)}
            fields={fields}
            given={given[one.rule.id]}
            isWhyMissing={isSent && !approval.why}
            onGive={(answer) => setGiven((before) => ({ ...before, [one.rule.id]: answer }))}
          />
        ))}
      </form>
    </Dialog>
  );
}
