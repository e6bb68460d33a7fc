import { Card, SegmentedControl, TextArea, TextField, useText } from '../../../../platform/web/index.ts';
import type { CaptureForm } from '../../../model/capture/capture-form.ts';
import type { FormPart } from './FormWords.tsx';
import { formTexts } from './texts.ts';

type Kind = 'usual' | 'text' | 'address';

const begun: Record<Kind, CaptureForm['thanks']> = {
  usual: null,
  text: { kind: 'text', text: '' },
  address: { kind: 'address', address: 'https://' },
};

/** What a visitor sees once the form is sent. */
export function FormThanks({ form, onChange }: FormPart) {
  const t = useText(formTexts);
  const { thanks } = form;
  return (
    <Card title={t('thanks')}>
      <div className="flex flex-col gap-3">
        <SegmentedControl<Kind>
          label={t('thanks')}
          segments={[
            { id: 'usual', name: t('thanksUsual') },
            { id: 'text', name: t('thanksText') },
            { id: 'address', name: t('thanksAddress') },
          ]}
          value={thanks?.kind ?? 'usual'}
          onChange={(kind) => onChange({ thanks: begun[kind] })}
        />
        {thanks?.kind === 'text' && (
          <TextArea
            label={t('words')}
            value={thanks.text}
            onChange={(text) => onChange({ thanks: { kind: 'text', text } })}
            rows={2}
            maxLength={500}
            isRequired
          />
        )}
        {thanks?.kind === 'address' && (
          <TextField
            label={t('web')}
            type="url"
            value={thanks.address}
            onChange={(address) => onChange({ thanks: { kind: 'address', address } })}
            maxLength={500}
            isRequired
          />
        )}
      </div>
    </Card>
  );
}
