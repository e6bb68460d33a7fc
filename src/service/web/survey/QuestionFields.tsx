import { Trash2 } from 'lucide-react';
import { Checkbox, IconButton, Select, TextArea, TextField, useText } from '../../../platform/web/index.ts';
import { questionKinds, type Question } from '../../model/survey/survey.ts';
import { surveyTexts } from './texts.ts';

type Props = {
  question: Question;
  place: number;
  isOnly: boolean;
  /** Null: it goes. */
  onChange: (question: Question | null) => void;
};

/** One question: its words, its kind, and what may be chosen. */
export function QuestionFields({ question, place, isOnly, onChange }: Props) {
  const t = useText(surveyTexts);
  const change = (part: Partial<Question>): void => onChange({ ...question, ...part });
  return (
    <div className="flex flex-col gap-2 rounded-lg border border-line p-3">
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <TextField
            label={t('question', { place })}
            value={question.text}
            maxLength={200}
            onChange={(text) => change({ text })}
            isRequired
          />
        </div>
        {!isOnly && (
          <IconButton
            label={t('drop', { place })}
            icon={<Trash2 aria-hidden size={15} />}
            onPress={() => onChange(null)}
          />
        )}
      </div>
      <Select
        label={t('kind')}
        value={question.kind}
        options={questionKinds.map((id) => ({ id, name: t(id) }))}
        onChange={(kind) => kind && change({ kind: kind as Question['kind'], options: [] })}
        isRequired
      />
      {question.kind === 'choice' && (
        <TextArea
          label={t('options')}
          value={question.options.join('\n')}
          rows={4}
          onChange={(text) => change({ options: text.split('\n').slice(0, 20) })}
        />
      )}
      <Checkbox
        label={t('required')}
        value={question.isRequired}
        onChange={(isRequired) => change({ isRequired })}
      />
    </div>
  );
}
