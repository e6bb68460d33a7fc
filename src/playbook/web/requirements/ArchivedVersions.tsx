import { useState } from 'react';
import { Button, useFormats, useText } from '../../../platform/web/index.ts';
import type { WireRequirements } from '../../model/requirement-contract.ts';
import { isBlank, type Answers, type Question } from '../../model/requirement-form.ts';
import { requirementTexts } from './texts.ts';

/** Every archived version as it was asked and answered then. */
export function ArchivedVersions({ versions }: { versions: readonly WireRequirements[] }) {
  const t = useText(requirementTexts);
  if (versions.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 text-sm text-faint">{t('versions')}</h3>
      <ol className="flex flex-col">
        {versions.map((version) => (
          <VersionLine key={version.number} version={version} />
        ))}
      </ol>
    </section>
  );
}

function VersionLine({ version }: { version: WireRequirements }) {
  const t = useText(requirementTexts);
  const { instant } = useFormats();
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="border-b border-line py-1.5 text-sm last:border-b-0">
      <div className="flex flex-wrap items-center gap-x-2">
        <span className="figures font-medium">{t('version', { number: version.number })}</span>
        <span className="figures text-xs text-faint">
          {t('savedBy', { who: version.savedBy?.name ?? '', when: instant(version.savedAt) })}
        </span>
        <Button
          size="small"
          variant="quiet"
          className="ml-auto"
          aria-expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
        >
          {t(isOpen ? 'hide' : 'show')}
        </Button>
      </div>
      {isOpen && (
        <dl className="flex flex-col gap-2 py-2">
          {version.questions.map((question) => (
            <div key={question.id}>
              <dt className="text-xs text-faint">{question.label}</dt>
              <dd className="whitespace-pre-line">
                <Answered question={question} answers={version.answers} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

function Answered({ question, answers }: { question: Question; answers: Answers }) {
  const t = useText(requirementTexts);
  const { number, day } = useFormats();
  const answer = answers[question.id];
  if (isBlank(answer)) return <span className="text-faint">–</span>;
  if (typeof answer === 'boolean') return t(answer ? 'yes' : 'no');
  if (typeof answer === 'number') return number(answer);
  return question.kind === 'date' ? day(String(answer)) : String(answer);
}
