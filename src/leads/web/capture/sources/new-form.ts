import { say, type Locale } from '../../../../platform/model/label.ts';
import { captureFormSchema, type CaptureForm } from '../../../model/capture/capture-form.ts';
import { newFormTexts } from './texts.ts';

/** A form to begin with: who, how to reach, what for, with consent. */
export function newForm(title: string, language: Locale): CaptureForm {
  const told = (key: keyof typeof newFormTexts) => say(newFormTexts[key], language);
  return captureFormSchema.parse({
    language,
    title: title || told('title'),
    intro: told('intro'),
    fields: [
      { field: 'name', label: told('name'), required: true },
      { field: 'company', label: told('company') },
      { field: 'mobile', label: told('mobile'), required: true },
      { field: 'need', label: told('need') },
    ],
    consent: { text: told('consent') },
  });
}
