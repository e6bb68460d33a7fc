import { useMemo } from 'react';
import {
  Button,
  Card,
  ErrorNotice,
  PageBody,
  TextField,
  useDraft,
  useText,
  useUnsaved,
} from '../../../../platform/web/index.ts';
import type { OpenField } from '../../../../records/web/index.ts';
import { asksForReach, captureFormSchema, type CaptureForm } from '../../../model/capture/capture-form.ts';
import type { CaptureSourceAnswer } from '../../../model/capture/contract.ts';
import { FormFields } from './FormFields.tsx';
import { FormGuard } from './FormGuard.tsx';
import { FormPreview } from './FormPreview.tsx';
import { FormThanks } from './FormThanks.tsx';
import { FormWords } from './FormWords.tsx';
import { PublishForm } from './PublishForm.tsx';
import { draftOf, useSaveSource } from './source-draft.ts';
import { SourceDefaults } from './SourceDefaults.tsx';
import { SourceHeader } from './SourceHeader.tsx';
import { formTexts, sourcesTexts, sourceTexts } from './texts.ts';

type Props = {
  source: CaptureSourceAnswer;
  form: CaptureForm;
  fields: readonly OpenField[];
  mayDesign: boolean;
};

/** The builder of a form, with the page as visitors see it beside it. */
export function FormSource({ source, form: saved, fields, mayDesign }: Props) {
  const t = useText(sourceTexts);
  const words = useText(sourcesTexts);
  const f = useText(formTexts);
  const [draft, setDraft, isChanged] = useDraft(() => draftOf(source));
  const [form, setForm, isFormChanged] = useDraft(saved);
  const save = useSaveSource(source);
  const unsaved = useUnsaved((isChanged || isFormChanged) && !save.isPending);
  const change = (part: Partial<CaptureForm>): void => setForm({ ...form, ...part });
  const isWhole = useMemo(() => captureFormSchema.safeParse(form).success && asksForReach(form), [form]);
  const why = mayDesign ? (isWhole ? null : f('faults')) : words('notYours');
  const actions = (
    <Button
      variant="primary"
      isPending={save.isPending}
      disabledReason={why}
      onPress={() => save.mutate({ ...draft, form })}
    >
      {t('save')}
    </Button>
  );
  return (
    <>
      <SourceHeader name={source.name} actions={actions} />
      <PageBody>
        {unsaved.dialog}
        {save.error && <ErrorNotice error={save.error} />}
        <div className="grid min-w-0 gap-4 xl:grid-cols-[minmax(0,1fr)_minmax(22rem,28rem)]">
          <div className="flex min-w-0 flex-col gap-4">
            <PublishForm source={source} form={form} onChange={change} />
            <Card title={t('basics')}>
              <TextField
                label={words('name')}
                value={draft.name}
                onChange={(name) => setDraft({ ...draft, name })}
                maxLength={80}
                isRequired
              />
            </Card>
            <FormWords form={form} onChange={change} />
            <FormFields form={form} fields={fields} onChange={change} />
            <FormGuard form={form} onChange={change} />
            <FormThanks form={form} onChange={change} />
            <SourceDefaults
              draft={draft}
              fields={fields}
              onChange={(part) => setDraft({ ...draft, ...part })}
            />
          </div>
          <FormPreview form={form} fields={fields} />
        </div>
      </PageBody>
    </>
  );
}
