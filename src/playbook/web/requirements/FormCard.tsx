import { ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  callContract,
  Card,
  Checkbox,
  ErrorNotice,
  IconButton,
  Select,
  TextField,
  useDraft,
  useLabel,
  useLocale,
  useSending,
  useText,
  useUnsaved,
} from '../../../platform/web/index.ts';
import { requirementContract, type WireForm } from '../../model/requirement-contract.ts';
import {
  questionKinds,
  questionKindWords,
  type Question,
  type QuestionKind,
} from '../../model/requirement-form.ts';
import { drawnForm, movedUp, newQuestion, questionsOf, type DrawnQuestion } from './drawn-form.ts';
import { requirementTexts } from './texts.ts';

/** The form of one pipeline, drawn question by question. */
export function FormCard({ form, mayDesign }: { form: WireForm; mayDesign: boolean }) {
  const t = useText(requirementTexts);
  const [drawn, setDrawn, isChanged] = useDraft<DrawnQuestion[]>(() => drawnForm(form.questions));
  const [isAsked, setAsked] = useState(false);
  const { send, failure, isPending } = useSending({
    send: (questions: readonly Question[]) =>
      callContract(requirementContract.saveForm, {
        params: { id: form.pipelineId },
        body: { number: form.number, questions: [...questions] },
      }),
    said: (saved) => t('savedForm', { number: saved.number }),
    stale: ['requirement-forms', 'deals'],
  });
  const unsaved = useUnsaved(isChanged && !isPending);
  const questions = questionsOf(drawn);
  const save = (): void => {
    setAsked(true);
    if (questions) void send(questions);
  };
  return (
    <Card title={<Title form={form} />}>
      <div className="flex flex-col gap-3">
        {failure != null && <ErrorNotice error={failure} />}
        <Questions drawn={drawn} setDrawn={setDrawn} isDisabled={!mayDesign} />
        {isAsked && !questions && <p className="text-sm text-bad">{t('incomplete')}</p>}
        <div className="flex justify-between gap-2">
          <Button
            icon={<Plus aria-hidden size={15} />}
            disabledReason={mayDesign ? null : t('notYours')}
            onPress={() => setDrawn([...drawn, newQuestion()])}
          >
            {t('add')}
          </Button>
          <Button
            variant="primary"
            isPending={isPending}
            isDisabled={mayDesign && !isChanged}
            disabledReason={mayDesign ? null : t('notYours')}
            onPress={save}
          >
            {t('saveForm')}
          </Button>
        </div>
      </div>
      {unsaved.dialog}
    </Card>
  );
}

function Title({ form: { pipeline, number } }: { form: WireForm }) {
  const t = useText(requirementTexts);
  const { locale } = useLocale();
  return (
    <span className="flex items-baseline gap-2">
      {locale === 'en' && pipeline.nameEn ? pipeline.nameEn : pipeline.name}
      <span className="text-sm font-normal text-faint">
        {number > 0 ? t('formVersion', { number }) : t('notYet')}
      </span>
    </span>
  );
}

type QuestionsProps = {
  drawn: readonly DrawnQuestion[];
  setDrawn: (drawn: DrawnQuestion[]) => void;
  isDisabled: boolean;
};

function Questions({ drawn, setDrawn, isDisabled }: QuestionsProps) {
  const t = useText(requirementTexts);
  return (
    <ol className="flex flex-col gap-3">
      {drawn.map((question, place) => (
        <li key={question.id} className="flex flex-wrap items-end gap-2 border-b border-line pb-3">
          <QuestionFields
            question={question}
            place={place + 1}
            isDisabled={isDisabled}
            onChange={(changed) => setDrawn(drawn.with(place, changed))}
          />
          <IconButton
            label={t('up', { label: question.label })}
            icon={<ArrowUp aria-hidden size={15} />}
            isDisabled={isDisabled || place === 0}
            onPress={() => setDrawn(movedUp(drawn, question.id))}
          />
          <IconButton
            label={t('remove', { label: question.label })}
            icon={<Trash2 aria-hidden size={15} />}
            isDisabled={isDisabled}
            onPress={() => setDrawn(drawn.filter(({ id }) => id !== question.id))}
          />
        </li>
      ))}
    </ol>
  );
}

type FieldsProps = {
  question: DrawnQuestion;
  place: number;
  isDisabled: boolean;
  onChange: (question: DrawnQuestion) => void;
};

function QuestionFields({ question, place, isDisabled, onChange }: FieldsProps) {
  const t = useText(requirementTexts);
  const label = useLabel();
  const part = (change: Partial<DrawnQuestion>): void => onChange({ ...question, ...change });
  return (
    <>
      <TextField
        label={t('question', { place })}
        value={question.label}
        onChange={(text) => part({ label: text })}
        maxLength={120}
        isDisabled={isDisabled}
        className="min-w-60 flex-1"
      />
      <Select
        label={t('kind')}
        options={questionKinds.map((id) => ({ id, name: label(questionKindWords[id]) }))}
        value={question.kind}
        onChange={(kind) => kind && part({ kind: kind as QuestionKind })}
        isDisabled={isDisabled}
        className="w-28"
      />
      {question.kind === 'choice' && (
        <TextField
          label={t('options')}
          value={question.options}
          onChange={(options) => part({ options })}
          maxLength={1000}
          isDisabled={isDisabled}
          className="min-w-60 flex-1"
        />
      )}
      <span className="flex h-8 items-center">
        <Checkbox
          label={t('required')}
          value={question.required}
          onChange={(required) => part({ required })}
          isDisabled={isDisabled}
        />
      </span>
    </>
  );
}
