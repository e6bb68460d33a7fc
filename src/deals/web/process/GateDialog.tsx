import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import {
  Button,
  callContract,
  contractKey,
  contractQuery,
  Dialog,
  ErrorNotice,
  SkeletonLines,
  useText,
} from '../../../platform/web/index.ts';
import { processContract, type WireGate } from '../../model/process/contract.ts';
import { processRefusals } from '../../model/process/refusals.ts';
import type { Move } from '../closing/closing.ts';
import { useNameOf, usePipelines } from '../pipelines.ts';
import { fillGate, isFillable, missingOf, type GivenByRule } from './fill-gate.ts';
import { MissingInput } from './MissingInput.tsx';
import { processTexts } from './texts.ts';
import { useAskedWords } from './use-asked-words.ts';

export type GateProps = {
  /** The move that was refused. */
  move: Move;
  /** Moves again; with the code of the reminder that was read and is passed. */
  onPass: (confirm?: string) => Promise<void>;
  onGiveUp: () => void;
};

/** What a refused move lacks, in one small form: filled in here, the move goes on. */
export function GateDialog({ move, onPass, onGiveUp }: GateProps) {
  const t = useText(processTexts);
  const nameOf = useNameOf();
  const params = { id: move.card.id, stageId: move.to.id };
  const gate = useQuery({ ...contractQuery(processContract.gate, { params }), refetchOnMount: 'always' });
  const stage = nameOf(move.to);
  if (gate.data && !gate.isRefetching) return <GateForm gate={gate.data} {...{ move, onPass, onGiveUp }} />;
  return (
    <Dialog title={t('gateOpenTitle', { stage })} isOpen onClose={onGiveUp} width="normal">
      {gate.error ? <ErrorNotice error={gate.error} /> : <SkeletonLines lines={3} className="h-8" />}
    </Dialog>
  );
}

type FormProps = GateProps & { gate: WireGate };

/** Fills in what was given and moves; asks anew where something is still missing. */
function useFilling({ move, gate, onPass }: FormProps) {
  const client = useQueryClient();
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
      client.setQueryData(contractKey(processContract.gate, { params }), now);
    });
  const pass = () => attempt(() => onPass(processRefusals.gateReminder.code));
  return { given, setGiven, failure, isPending, fill, pass };
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
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void fill();
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
          {t('fill')}
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
            onGive={(answer) => setGiven((before) => ({ ...before, [one.rule.id]: answer }))}
          />
        ))}
      </form>
    </Dialog>
  );
}
