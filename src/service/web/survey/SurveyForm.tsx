import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { pipelineContract } from '../../../deals/model/contract.ts';
import { newId } from '../../../platform/model/identifier.ts';
import {
  Button,
  callContract,
  Checkbox,
  contractQuery,
  FormDrawer,
  Select,
  TextField,
  useLabel,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { surveyContract, type WireSurvey } from '../../model/survey/contract.ts';
import {
  audienceNames,
  audiences,
  surveySchema,
  triggerNames,
  triggers,
  type Survey,
} from '../../model/survey/survey.ts';
import { QuestionFields } from './QuestionFields.tsx';
import { surveyTexts } from './texts.ts';

type Props = { known: Pick<WireSurvey, 'id' | 'version' | 'survey'> | null; onClose: () => void };

const blank = (text: string): Survey => ({
  name: '',
  audience: 'rep',
  trigger: 'deal_lost',
  pipelineId: null,
  stageId: null,
  isOn: true,
  questions: [{ id: newId(), kind: 'rating', text, options: [], isRequired: true }],
});

/** Makes or changes a survey. */
export function SurveyForm({ known, onClose }: Props) {
  const t = useText(surveyTexts);
  const [survey, setSurvey] = useState<Survey>(() => known?.survey ?? blank(t('newQuestion')));
  const change = (part: Partial<Survey>): void => setSurvey({ ...survey, ...part });
  const isWhole = surveySchema.safeParse(survey).success;
  const saving = useSending({
    send: async () => {
      if (!known) return callContract(surveyContract.create, { body: { survey } });
      const body = { survey, version: known.version };
      return callContract(surveyContract.save, { params: { id: known.id }, body });
    },
    said: () => t('saved'),
    stale: ['surveys'],
    onDone: onClose,
  });
  return (
    <FormDrawer
      title={t(known ? 'edit' : 'create')}
      confirm={t('submit')}
      isPending={saving.isPending}
      disabledReason={isWhole ? null : t('invalid')}
      failure={saving.failure}
      isChanged
      onClose={onClose}
      onSubmit={() => void (isWhole && saving.send())}
    >
      <TextField
        label={t('name')}
        value={survey.name}
        maxLength={100}
        onChange={(name) => change({ name })}
        isRequired
      />
      <WhenFields survey={survey} change={change} />
      <Checkbox label={t('isOn')} value={survey.isOn} onChange={(isOn) => change({ isOn })} />
      <Questions survey={survey} change={change} />
    </FormDrawer>
  );
}

type PartProps = { survey: Survey; change: (part: Partial<Survey>) => void };

/** Who is asked, and when. */
function WhenFields({ survey, change }: PartProps) {
  const t = useText(surveyTexts);
  const label = useLabel();
  const { data } = useQuery(contractQuery(pipelineContract.listPipelines));
  const pipelines = data?.items ?? [];
  const stages = pipelines.find(({ id }) => id === survey.pipelineId)?.stages ?? [];
  const isOfStages = survey.trigger === 'stage_left' || survey.trigger === 'deal_lost';
  const isOfDeals = survey.trigger !== 'case_closed';
  return (
    <>
      <Select
        label={t('audience')}
        value={survey.audience}
        options={audiences.map((id) => ({ id, name: label(audienceNames[id]) }))}
        onChange={(id) => id && change({ audience: id as Survey['audience'] })}
        isRequired
      />
      <Select
        label={t('trigger')}
        value={survey.trigger}
        options={triggers.map((id) => ({ id, name: label(triggerNames[id]) }))}
        onChange={(id) => id && change({ trigger: id as Survey['trigger'], pipelineId: null, stageId: null })}
        isRequired
      />
      {isOfDeals && (
        <Select
          label={t('pipeline')}
          value={survey.pipelineId}
          placeholder={t('anyPipeline')}
          options={pipelines.map(({ id, name }) => ({ id, name }))}
          onChange={(pipelineId) => change({ pipelineId, stageId: null })}
          isClearable
        />
      )}
      {isOfStages && stages.length > 0 && (
        <Select
          label={t('stage')}
          value={survey.stageId}
          placeholder={t('anyStage')}
          options={stages.filter(({ kind }) => kind === 'open').map(({ id, name }) => ({ id, name }))}
          onChange={(stageId) => change({ stageId })}
          isClearable
        />
      )}
    </>
  );
}

function Questions({ survey, change }: PartProps) {
  const t = useText(surveyTexts);
  const { questions } = survey;
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-sm font-medium">{t('questions')}</legend>
      {questions.map((question, place) => (
        <QuestionFields
          key={question.id}
          question={question}
          place={place + 1}
          isOnly={questions.length === 1}
          onChange={(changed) =>
            change({
              questions: questions.flatMap((one, at) => (at !== place ? [one] : changed ? [changed] : [])),
            })
          }
        />
      ))}
      {questions.length < 10 && (
        <Button
          className="self-start"
          icon={<Plus aria-hidden size={15} />}
          onPress={() => {
            const added = { id: newId(), kind: 'text' as const, text: '', options: [], isRequired: false };
            change({ questions: [...questions, added] });
          }}
        >
          {t('add')}
        </Button>
      )}
    </fieldset>
  );
}
