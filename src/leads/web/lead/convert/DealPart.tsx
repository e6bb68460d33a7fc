import { FirstGate, fieldsInsistedOn } from '../../../../deals/web/index.ts';
import {
  RadioGroup,
  Select,
  sentValue,
  useLocale,
  useText,
  valueAt,
} from '../../../../platform/web/index.ts';
import { accountChosen, stageOf, type Pipelines } from './conversion-form.ts';
import { PartFields, PartSection, type PartProps } from './PartFields.tsx';
import { convertTexts } from './texts.ts';

type Props = PartProps & { pipelines: Pipelines };

/** The deal: in a stage of a pipeline with what that insists on, or none yet. */
export function DealPart(props: Props) {
  const { form, onChange } = props;
  const t = useText(convertTexts);
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
      {form.choices.deal === 'new' && <NewDeal {...props} />}
    </PartSection>
  );
}

function NewDeal({ pipelines, ...props }: Props) {
  const { form, fields, onChange } = props;
  const t = useText(convertTexts);
  const { locale } = useLocale();
  const options = (all: readonly { id: string; name: string; nameEn: string | null }[]) =>
    all.map((one) => ({ id: one.id, name: (locale === 'en' && one.nameEn) || one.name }));
  const { pipeline, open, stage } = stageOf(form, pipelines);
  if (!pipeline || !stage) return null;
  const insisted = fieldsInsistedOn(stage);
  const marked = fields.map((field) => (insisted.has(field.id) ? { ...field, required: true } : field));
  const chooseStage = (stageId: string | null): void =>
    onChange({ ...form, pipelineId: pipeline.id, stageId });
  const { account, contact } = form.values;
  const accountId = accountChosen(form);
  return (
    <>
      <PartFields {...props} fields={marked} part="deal" />
      <div className="grid grid-cols-2 gap-3">
        {pipelines.length > 1 && (
          <Select
            label={t('pipeline')}
            options={options(pipelines)}
            value={pipeline.id}
            onChange={(pipelineId) => onChange({ ...form, pipelineId, stageId: null, given: {} })}
          />
        )}
        <Select label={t('stage')} options={options(open)} value={stage.id} onChange={chooseStage} />
      </div>
      <FirstGate
        open={open}
        stage={stage}
        accountId={accountId}
        shown={new Set(fields.map(({ id }) => id))}
        isAccountFilled={
          accountId === null ? (field) => sentValue(valueAt(account, field)) !== null : undefined
        }
        contactName={form.choices.contact === 'none' ? undefined : String(contact['name'] ?? t('contact'))}
        given={form.given}
        onGive={(given) => onChange({ ...form, given })}
        onChooseStage={chooseStage}
      />
    </>
  );
}
