import { Card, Checkbox, TextArea, TextField, useText } from '../../../../platform/web/index.ts';
import { say } from '../../../../platform/model/label.ts';
import { LinesField } from './LinesField.tsx';
import type { FormPart } from './FormWords.tsx';
import { formTexts, newFormTexts } from './texts.ts';

/** What somebody agrees to, and a question that robots do not answer. */
export function FormGuard({ form, onChange }: FormPart) {
  const t = useText(formTexts);
  const { consent, question } = form;
  return (
    <Card title={t('guard')}>
      <div className="flex flex-col gap-3">
        <Checkbox
          label={t('askConsent')}
          value={consent !== null}
          onChange={(isAsked) =>
            onChange({
              consent: isAsked ? { text: say(newFormTexts.consent, form.language), link: null } : null,
            })
          }
        />
        {consent && (
          <>
            <TextArea
              label={t('consentText')}
              value={consent.text}
              onChange={(text) => onChange({ consent: { ...consent, text } })}
              rows={2}
              maxLength={500}
              isRequired
            />
            <TextField
              label={t('consentLink')}
              type="url"
              value={consent.link ?? ''}
              onChange={(link) => onChange({ consent: { ...consent, link: link.trim() || null } })}
              maxLength={500}
            />
          </>
        )}
        <Checkbox
          label={t('askQuestion')}
          value={question !== null}
          onChange={(isAsked) =>
            onChange({ question: isAsked ? { text: '3 + 4 = ?', answers: ['7'] } : null })
          }
        />
        {question && (
          <div className="grid gap-3 md:grid-cols-2">
            <TextField
              label={t('question')}
              value={question.text}
              onChange={(text) => onChange({ question: { ...question, text } })}
              maxLength={100}
              isRequired
            />
            <LinesField
              label={t('answers')}
              lines={question.answers}
              onChange={(answers) => onChange({ question: { ...question, answers } })}
            />
          </div>
        )}
      </div>
    </Card>
  );
}
