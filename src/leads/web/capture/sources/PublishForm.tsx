import { SecretBox } from '../../../../identity/web/index.ts';
import { Card, useText } from '../../../../platform/web/index.ts';
import { captureFormSchema } from '../../../model/capture/capture-form.ts';
import type { CaptureSourceAnswer } from '../../../model/capture/contract.ts';
import { LinesField } from './LinesField.tsx';
import type { FormPart } from './FormWords.tsx';
import { formTexts } from './texts.ts';

/** The form's address, the snippet for a site, and the sites that may show it. */
export function PublishForm({ source, form, onChange }: FormPart & { source: CaptureSourceAnswer }) {
  const t = useText(formTexts);
  const areSites = captureFormSchema.shape.sites.safeParse(form.sites).success;
  const url = source.formUrl ?? '';
  return (
    <Card title={t('publish')}>
      <div className="flex flex-col gap-3">
        <SecretBox label={t('link')} secret={url} hint={t('linkHint')} />
        <SecretBox
          label={t('snippet')}
          secret={`<script src="${url}.js" async></script>`}
          hint={t('snippetHint')}
        />
        <LinesField
          label={t('sites')}
          hint={t('sitesHint')}
          lines={form.sites}
          error={areSites ? undefined : t('sitesFault')}
          onChange={(sites) => onChange({ sites })}
        />
      </div>
    </Card>
  );
}
