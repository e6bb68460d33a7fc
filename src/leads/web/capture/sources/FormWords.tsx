import { useId } from 'react';
import { Card, SegmentedControl, TextArea, TextField, useText } from '../../../../platform/web/index.ts';
import type { CaptureForm } from '../../../model/capture/capture-form.ts';
import { formTexts, sourcesTexts } from './texts.ts';

export type FormPart = { form: CaptureForm; onChange: (change: Partial<CaptureForm>) => void };

/** Title, words, button, colour and language of a form. */
export function FormWords({ form, onChange }: FormPart) {
  const t = useText(formTexts);
  const words = useText(sourcesTexts);
  const colorId = useId();
  return (
    <Card title={t('text')}>
      <div className="flex flex-col gap-3">
        <TextField
          label={t('title')}
          value={form.title}
          onChange={(title) => onChange({ title })}
          maxLength={80}
          isRequired
          error={form.title.trim() ? undefined : words('required')}
        />
        <TextArea
          label={t('intro')}
          value={form.intro}
          onChange={(intro) => onChange({ intro })}
          rows={2}
          maxLength={500}
        />
        <div className="flex flex-wrap items-end gap-4">
          <TextField
            label={t('button')}
            value={form.button}
            onChange={(button) => onChange({ button })}
            maxLength={20}
            className="w-40"
          />
          <div className="flex flex-col gap-1">
            <label htmlFor={colorId} className="text-sm text-soft">
              {t('color')}
            </label>
            <input
              id={colorId}
              type="color"
              value={form.color}
              onChange={(event) => onChange({ color: event.target.value })}
              className="h-8 w-16 cursor-pointer rounded-md border border-field bg-surface p-0.5"
            />
          </div>
          <div className="flex flex-col gap-1">
            <span className="text-sm text-soft">{t('language')}</span>
            <SegmentedControl
              label={t('language')}
              segments={[
                { id: 'zh-CN', name: t('chinese') },
                { id: 'en', name: t('english') },
              ]}
              value={form.language}
              onChange={(language) => onChange({ language })}
            />
          </div>
        </div>
      </div>
    </Card>
  );
}
