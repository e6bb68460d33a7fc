import type { EndpointAnswer } from '../../../../platform/model/contract.ts';
import type { pipelineContract } from '../../../../deals/model/contract.ts';
import { RadioGroup, Select, useLocale, useText } from '../../../../platform/web/index.ts';
import { PartFields, PartSection, type PartProps } from './PartFields.tsx';
import { convertTexts } from './texts.ts';

export type Pipelines = EndpointAnswer<typeof pipelineContract.listPipelines>['items'];

/** The deal: in a stage of a pipeline, or none yet. */
export function DealPart({ pipelines, ...props }: PartProps & { pipelines: Pipelines }) {
  const { form, onChange } = props;
  const t = useText(convertTexts);
  const { locale } = useLocale();
  const options = (all: readonly { id: string; name: string; nameEn: string | null }[]) =>
    all.map((one) => ({ id: one.id, name: (locale === 'en' && one.nameEn) || one.name }));
  const pipeline = pipelines.find(({ id }) => id === form.pipelineId) ?? pipelines[0]!;
  const open = pipeline.stages.filter(({ kind }) => kind === 'open');
  return (
    <PartSection title={t('deal')}>
      <RadioGroup
        label={t('deal')}
        hideLabel
        options={[
          { id: 'new', name: t('newDeal') },
          { id: 'none', name: t('noDeal') },
        ]}
        value={form.choices.deal}
        onChange={(deal) => onChange({ ...form, choices: { ...form.choices, deal } })}
      />
      {form.choices.deal === 'new' && (
        <>
          <PartFields {...props} part="deal" />
          <div className="grid grid-cols-2 gap-3">
            {pipelines.length > 1 && (
              <Select
                label={t('pipeline')}
                options={options(pipelines)}
                value={pipeline.id}
                onChange={(pipelineId) => onChange({ ...form, pipelineId, stageId: null })}
              />
            )}
            <Select
              label={t('stage')}
              options={options(open)}
              value={form.stageId ?? open[0]!.id}
              onChange={(stageId) => onChange({ ...form, pipelineId: pipeline.id, stageId })}
            />
          </div>
        </>
      )}
    </PartSection>
  );
}
