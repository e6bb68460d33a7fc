import { ProgressBar, useFormats, useText } from '../../../platform/web/index.ts';
import type { Summary } from '../../model/survey/answers.ts';
import type { Survey } from '../../model/survey/survey.ts';
import { surveyTexts } from './texts.ts';

/** What answers come to, question by question. */
export function Summaries({ survey, summaries }: { survey: Survey; summaries: readonly Summary[] }) {
  return (
    <ol className="flex flex-col gap-4 text-sm">
      {summaries.map((summary) => (
        <QuestionSummary
          key={summary.questionId}
          text={survey.questions.find(({ id }) => id === summary.questionId)?.text ?? ''}
          summary={summary}
        />
      ))}
    </ol>
  );
}

function QuestionSummary({ text, summary }: { text: string; summary: Summary }) {
  const t = useText(surveyTexts);
  const { number } = useFormats();
  const { count, average, shares, words } = summary;
  return (
    <li className="flex flex-col gap-2">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-medium">{text}</span>
        <span className="figures text-faint">
          {average === null ? t('people', { count }) : t('average', { average: number(average, 1), count })}
        </span>
      </p>
      {shares.map(({ value, count: given }) => (
        <ProgressBar
          key={value}
          label={value}
          value={count === 0 ? 0 : given / count}
          detail={t('people', { count: given })}
        />
      ))}
      {words.length > 0 && (
        <ul className="flex flex-col gap-1">
          {words.map((said, place) => (
            <li key={place} className="border-s-2 border-line ps-2 text-soft [overflow-wrap:anywhere]">
              {said}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
