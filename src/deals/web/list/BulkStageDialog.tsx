import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import {
  Button,
  callContract,
  Dialog,
  ErrorNotice,
  notify,
  Select,
  SkeletonLines,
  TextArea,
  useText,
} from '../../../platform/web/index.ts';
import type { EndpointAnswer, EndpointCall } from '../../../platform/model/contract.ts';
import { askAnew } from '../../../records/web/index.ts';
import { dealContract } from '../../model/contract.ts';
import type { Pipeline } from '../../model/pipeline.ts';
import { boardColumns } from '../board/board-cards.ts';
import { dealRecords } from '../deal-records.ts';
import { useLossReasons, useNameOf, usePipelines } from '../pipelines.ts';
import { listTexts } from './texts.ts';

type Props = { ids: readonly string[]; onKeep: (ids: readonly string[]) => void; onClose: () => void };
type Answer = EndpointAnswer<typeof dealContract.changeStages>;

/** Moves many deals by the rules of a single one; those that refuse are named with their reasons and stay chosen. */
export function BulkStageDialog({ ids, onKeep, onClose }: Props) {
  const t = useText(listTexts);
  const { pipelines } = usePipelines();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const take = (told: Answer): void => {
    if (told.changed > 0) notify({ tone: 'good', title: t('moved', { count: told.changed }) });
    onKeep(told.failed.map(({ id }) => id));
    if (told.failed.length === 0) onClose();
    else setAnswer(told);
  };
  if (answer) return <Refused answer={answer} onClose={onClose} />;
  if (!pipelines)
    return (
      <Dialog title={t('moveTitle', { count: ids.length })} isOpen onClose={onClose}>
        <SkeletonLines lines={3} />
      </Dialog>
    );
  return <WhereTo pipelines={pipelines} ids={ids} onDone={take} onClose={onClose} />;
}

/** Sends the moves; lists and board are asked anew. */
function useSending(onDone: (answer: Answer) => void) {
  const client = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  const send = async (body: EndpointCall<typeof dealContract.changeStages>['body']): Promise<void> => {
    setPending(true);
    setFailure(null);
    try {
      onDone(await callContract(dealContract.changeStages, { body }));
    } catch (problem) {
      setFailure(problem);
    }
    setPending(false);
    askAnew(client, dealRecords);
    await client.invalidateQueries({ queryKey: [boardColumns] });
  };
  return { send, failure, isPending };
}

type WhereProps = {
  pipelines: readonly Pipeline[];
  ids: readonly string[];
  onDone: (answer: Answer) => void;
  onClose: () => void;
};

function WhereTo({ pipelines, ids, onDone, onClose }: WhereProps) {
  const t = useText(listTexts);
  const nameOf = useNameOf();
  const { send, failure, isPending } = useSending(onDone);
  const reasons = useLossReasons();
  const [pipelineId, setPipeline] = useState(pipelines[0]?.id ?? null);
  const [stageId, setStage] = useState<string | null>(null);
  const [lossReasonId, setReason] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const stages = pipelines.find(({ id }) => id === pipelineId)?.stages ?? [];
  const isLost = stages.find(({ id }) => id === stageId)?.kind === 'lost';
  const isWhole = stageId !== null && (!isLost || lossReasonId !== null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const reason = isLost ? lossReasonId : null;
    if (isWhole) void send({ ids: [...ids], stageId, lossReasonId: reason, note: note.trim() || null });
  };
  const options = (all: readonly { id: string; name: string; nameEn: string | null }[]) =>
    all.map((one) => ({ id: one.id, name: nameOf(one) }));
  const actions = (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button type="submit" form="bulk-stage" variant="primary" isPending={isPending} isDisabled={!isWhole}>
        {t('move')}
      </Button>
    </>
  );
  return (
    <Dialog
      title={t('moveTitle', { count: ids.length })}
      isOpen
      onClose={onClose}
      width="small"
      actions={actions}
    >
      <form id="bulk-stage" onSubmit={submit} noValidate className="flex flex-col gap-4">
        {failure !== null && <ErrorNotice error={failure} />}
        {pipelines.length > 1 && (
          <Select
            label={t('pipeline')}
            options={options(pipelines)}
            value={pipelineId}
            onChange={(id) => {
              setPipeline(id);
              setStage(null);
            }}
          />
        )}
        <Select label={t('stage')} isRequired options={options(stages)} value={stageId} onChange={setStage} />
        {isLost && (
          <Select
            label={t('lossReason')}
            isRequired
            options={options(reasons)}
            value={lossReasonId}
            onChange={setReason}
          />
        )}
        <TextArea label={t('note')} value={note} onChange={setNote} rows={2} maxLength={2000} />
      </form>
    </Dialog>
  );
}

function Refused({ answer, onClose }: { answer: Answer; onClose: () => void }) {
  const t = useText(listTexts);
  return (
    <Dialog
      title={t('moved', { count: answer.changed })}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('close')}</Button>}
    >
      <p className="mb-2 text-soft">{t('failed', { count: answer.failed.length })}</p>
      <ul className="flex flex-col">
        {answer.failed.map(({ id, name, message }) => (
          <li
            key={id}
            className="flex justify-between gap-4 border-b border-line py-1.5 text-sm last:border-b-0"
          >
            <span className="min-w-0 truncate font-medium">{name}</span>
            <span className="text-bad">{message}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
