import { useState } from 'react';
import {
  callContract,
  Dialog,
  FormDialog,
  Select,
  SkeletonLines,
  TextArea,
  useText,
} from '../../../platform/web/index.ts';
import type { EndpointCall } from '../../../platform/model/contract.ts';
import { useBulkSending } from '../../../records/web/index.ts';
import { dealContract } from '../../model/contract.ts';
import type { Pipeline } from '../../model/pipeline.ts';
import { processRefusals } from '../../model/process/refusals.ts';
import { boardColumns } from '../board/board-cards.ts';
import { useLossReasons, useNameOf, usePipelines } from '../pipelines.ts';
import { listTexts } from './texts.ts';

/** What is only reminded of lets itself be confirmed. */
const reminder = processRefusals.gateReminder.code;

type Props = { ids: readonly string[]; onKeep: (ids: readonly string[]) => void; onClose: () => void };
/** Moves many deals by the rules of a single one; those that refuse are named with their reasons and stay chosen. */
export function BulkStageDialog(props: Props) {
  const t = useText(listTexts);
  const { pipelines } = usePipelines();
  if (pipelines) return <WhereTo pipelines={pipelines} {...props} />;
  return (
    <Dialog title={t('moveTitle', { count: props.ids.length })} isOpen onClose={props.onClose}>
      <SkeletonLines lines={3} />
    </Dialog>
  );
}

type Body = EndpointCall<typeof dealContract.changeStages>['body'];
type Asked = { body: NonNullable<Body>; confirm?: string };

function WhereTo({ pipelines, ids, onKeep, onClose }: Props & { pipelines: readonly Pipeline[] }) {
  const t = useText(listTexts);
  const nameOf = useNameOf();
  const { send, refused, ...sending } = useBulkSending<Asked>({
    send: (asked: Asked) => callContract(dealContract.changeStages, asked),
    said: (count) => t('moved', { count }),
    stale: ['deals', boardColumns],
    onKeep,
    onEnd: onClose,
    confirmable: {
      code: reminder,
      words: (count) => t('moveAnyway', { count }),
      again: (warned) => ({ body: bodyOf(warned), confirm: reminder }),
    },
  });
  const reasons = useLossReasons();
  const [pipelineId, setPipeline] = useState(pipelines[0]?.id ?? null);
  const [stageId, setStage] = useState<string | null>(null);
  const [lossReasonId, setReason] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const stages = pipelines.find(({ id }) => id === pipelineId)?.stages ?? [];
  const isLost = stages.find(({ id }) => id === stageId)?.kind === 'lost';
  const isWhole = stageId !== null && (!isLost || lossReasonId !== null);
  const bodyOf = (some: readonly string[]): NonNullable<Body> => ({
    ids: [...some],
    stageId: stageId!,
    lossReasonId: isLost ? lossReasonId : null,
    note: note.trim() || null,
  });
  const submit = (): void => {
    if (isWhole) void send({ body: bodyOf(ids) });
  };
  const options = (all: readonly { id: string; name: string; nameEn: string | null }[]) =>
    all.map((one) => ({ id: one.id, name: nameOf(one) }));
  if (refused) return refused;
  return (
    <FormDialog
      title={t('moveTitle', { count: ids.length })}
      confirm={t('move')}
      onSubmit={submit}
      onClose={onClose}
      isDisabled={!isWhole}
      {...sending}
    >
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
    </FormDialog>
  );
}
