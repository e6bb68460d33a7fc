import { DatePicker, NumberField, Select, TextArea, useText } from '../../../platform/web/index.ts';
import type { Answers, Question } from '../../model/requirement-form.ts';
import { requirementTexts } from './texts.ts';

type Answer = Answers[string];
type Props = {
  question: Question;
  value: Answer;
  error: string | null;
  isDisabled: boolean;
  onChange: (answer: Answer) => void;
};

/** The control that takes the answer to one question. */
export function AnswerField({ question, value, error, isDisabled, onChange }: Props) {
  const t = useText(requirementTexts);
  const look = { label: question.label, isRequired: question.required, error, isDisabled };
  switch (question.kind) {
    case 'text':
      return (
        <TextArea
          {...look}
          rows={2}
          value={typeof value === 'string' ? value : ''}
          onChange={onChange}
          maxLength={4000}
        />
      );
    case 'number':
      return <NumberField {...look} value={typeof value === 'number' ? value : null} onChange={onChange} />;
    case 'date':
      return <DatePicker {...look} value={typeof value === 'string' ? value : null} onChange={onChange} />;
    case 'choice':
      return (
        <Select
          {...look}
          options={question.options.map((option) => ({ id: option, name: option }))}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
          isClearable={!question.required}
        />
      );
    case 'yes_no':
      return (
        <Select
          {...look}
          options={[
            { id: 'yes', name: t('yes') },
            { id: 'no', name: t('no') },
          ]}
          value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : null}
          onChange={(id) => onChange(id === null ? null : id === 'yes')}
          isClearable={!question.required}
        />
      );
  }
}
