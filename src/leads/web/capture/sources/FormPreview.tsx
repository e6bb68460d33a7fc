import { useMemo, useState } from 'react';
import { Card, SegmentedControl, useText } from '../../../../platform/web/index.ts';
import type { OpenField } from '../../../../records/web/index.ts';
import { inputsOf, type CaptureForm } from '../../../model/capture/capture-form.ts';
import { renderFormPage } from '../../../model/capture/form-page.ts';
import { capturableFields } from '../../../model/capture/read-draft.ts';
import { formTexts } from './texts.ts';

/** The form as visitors see it, drawn by what draws the real page, without anything that could be sent. */
export function FormPreview({ form, fields }: { form: CaptureForm; fields: readonly OpenField[] }) {
  const t = useText(formTexts);
  const [width, setWidth] = useState<'phone' | 'desktop'>('phone');
  const html = useMemo(
    () =>
      renderFormPage({
        form,
        inputs: inputsOf(form, capturableFields(fields)),
        products: [],
        action: null,
        hidden: {},
        answers: {},
        faults: {},
        notice: null,
        script: null,
      }),
    [form, fields],
  );
  const choice = (
    <SegmentedControl
      label={t('preview')}
      segments={[
        { id: 'phone', name: t('phone') },
        { id: 'desktop', name: t('desktop') },
      ]}
      value={width}
      onChange={setWidth}
    />
  );
  return (
    <Card title={t('preview')} actions={choice} className="self-start xl:sticky xl:top-4">
      <div className="flex justify-center overflow-x-auto rounded-md bg-sunken p-3">
        <iframe
          title={t('preview')}
          srcDoc={html}
          sandbox=""
          className={`h-[36rem] rounded-md border border-line bg-surface ${width === 'phone' ? 'w-[22rem]' : 'w-full min-w-96'}`}
        />
      </div>
    </Card>
  );
}
