import { useState } from 'react';
import {
  callContract,
  FormDialog,
  RadioGroup,
  TextArea,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { readAnswers } from '../../model/survey/answers.ts';
import { surveyContract, type WireSurveyRequest } from '../../model/survey/contract.ts';
import type { Question } from '../../model/survey/survey.ts';
import { surveyTexts } from './texts.ts';

type Props = { request: WireSurveyRequest; onClose: () => void };

/** Answers a survey: big targets, thumbs first. */
export function AnswerForm({ request, onClose }: Props) {
  const t = useText(surveyTexts);
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const sending = useSending({
    send: () => callContract(surveyContract.answer, { params: { id: request.id }, body: { answers } }),
    said: () => t('answered'),
    stale: ['survey-requests', 'surveys'],
    onDone: onClose,
  });
  return (
    <FormDialog
      title={request.survey}
      confirm={t('submit')}
      isPending={sending.isPending}
      isDisabled={readAnswers(request.questions, answers) === null}
      failure={sending.failure}
      onClose={onClose}
      onSubmit={() => void sending.send()}
    >
      {request.questions.map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          value={answers[question.id] ?? ''}
          onChange={(value) => setAnswers({ ...answers, [question.id]: value })}
        />
      ))}
    </FormDialog>
  );
}

type FieldProps = { question: Question; value: string; onChange: (value: string) => void };

function QuestionField({ question, value, onChange }: FieldProps) {
  const { kind, text, options, isRequired } = question;
  if (kind === 'text')
    return (
      <TextArea
        label={text}
        value={value}
        onChange={onChange}
        rows={3}
        maxLength={2000}
        isRequired={isRequired}
      />
    );
  const values = kind === 'rating' ? ['1', '2', '3', '4', '5'] : options;
  return (
    <RadioGroup
      label={text}
      value={value}
      onChange={onChange}
      options={values.map((one) => ({ id: one, name: one }))}
      isRequired={isRequired}
    />
  );
}
