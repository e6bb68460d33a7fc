import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  callContract,
  Drawer,
  notify,
  RecordForm,
  Select,
  SkeletonLines,
  useText,
  type FieldValues,
  type Named,
} from '../../../platform/web/index.ts';
import { useMay, useMe } from '../../../identity/web/index.ts';
import { useCatalogue, type OpenField } from '../../../records/web/index.ts';
import { dealRecordContract } from '../../model/record-contract.ts';
import type { Pipeline } from '../../model/pipeline.ts';
import { useNameOf, usePipelines } from '../pipelines.ts';
import type { GivenByRule } from '../process/fill-gate.ts';
import { FirstGate } from './FirstGate.tsx';
import { askedNow, fieldsInsistedOn, firstGateOf } from './first-gate.ts';
import { createTexts } from './texts.ts';

type Props = { pipelineId?: string | undefined; account?: Named | undefined; onClose: () => void };

/** A new deal: the few fields first, in the first stage unless another is chosen. */
export function CreateDealDrawer({ pipelineId, account, onClose }: Props) {
  const t = useText(createTexts);
  const { pipelines } = usePipelines();
  const { catalogue } = useCatalogue('deal');
  return (
    <Drawer title={t('newDeal')} isOpen onClose={onClose}>
      {!catalogue || !pipelines ? (
        <SkeletonLines lines={6} className="h-8" />
      ) : pipelines.length === 0 ? (
        <p className="text-soft">{t('noPipeline')}</p>
      ) : (
        <NewDeal
          pipelines={pipelines}
          fields={catalogue.fields}
          pipelineId={pipelineId}
          account={account}
          onClose={onClose}
        />
      )}
    </Drawer>
  );
}

type NewProps = Props & { pipelines: readonly Pipeline[]; fields: readonly OpenField[] };

function NewDeal({ pipelines, fields, pipelineId, account, onClose }: NewProps) {
  const t = useText(createTexts);
  const nameOf = useNameOf();
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [pipeline, setPipeline] = useState(
    () => pipelines.find(({ id }) => id === pipelineId) ?? pipelines[0]!,
  );
  const open = pipeline.stages.filter(({ kind }) => kind === 'open');
  const [stageId, setStage] = useState(open[0]!.id);
  const [given, setGiven] = useState<GivenByRule>({});
  const stage = open.find(({ id }) => id === stageId) ?? open[0]!;
  const choosePipeline = (id: string | null): void => {
    const chosen = pipelines.find((one) => one.id === id) ?? pipeline;
    setPipeline(chosen);
    setStage(chosen.stages.find(({ kind }) => kind === 'open')!.id);
  };
  const create = async (body: FieldValues): Promise<void> => {
    const deal = await callContract(dealRecordContract.create, {
      body: { ...body, pipelineId: pipeline.id, stageId, gate: firstGateOf(askedNow(stage), given) },
    });
    onClose();
    notify({ tone: 'good', title: t('created', { name: String(deal['name']) }) });
    await client.invalidateQueries({ queryKey: ['deals'] });
    await navigate({ href: `/deals/${deal.id}` });
  };
  const mayHandOver = useMay('deal.transfer');
  const insisted = fieldsInsistedOn(stage);
  const entered = fields
    .filter((field) => !field.readOnly && field.reach === 'edit' && (field.id !== 'owner' || mayHandOver))
    .map((field) => (insisted.has(field.id) ? { ...field, required: true } : field));
  const initial = { owner: { id: me.userId, name: me.name }, ...(account && { account }) };
  return (
    <div className="flex flex-col gap-4">
      <div className="grid grid-cols-2 gap-3">
        {pipelines.length > 1 && (
          <Select
            label={t('pipeline')}
            options={pipelines.map((one) => ({ id: one.id, name: nameOf(one) }))}
            value={pipeline.id}
            onChange={choosePipeline}
          />
        )}
        <Select
          label={t('stage')}
          options={open.map((stage) => ({ id: stage.id, name: nameOf(stage) }))}
          value={stageId}
          onChange={(id) => id && setStage(id)}
        />
      </div>
      <RecordForm
        fields={entered}
        mode="create"
        initial={initial}
        onSubmit={create}
        onCancel={onClose}
        submitLabel={t('create')}
        draftKey="deal.new"
        aside={({ account: chosen }) => (
          <FirstGate
            open={open}
            stage={stage}
            accountId={typeof chosen === 'string' ? chosen : null}
            shown={new Set(entered.map(({ id }) => id))}
            given={given}
            onGive={setGiven}
            onChooseStage={setStage}
          />
        )}
      />
    </div>
  );
}
