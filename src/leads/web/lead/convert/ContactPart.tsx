import { useMay } from '../../../../identity/web/index.ts';
import { RadioGroup, useText } from '../../../../platform/web/index.ts';
import { useWhy } from './AccountPart.tsx';
import { fittingContacts } from './conversion-form.ts';
import { PartFields, PartSection, type PartProps } from './PartFields.tsx';
import { convertTexts } from './texts.ts';

/** The person: one that is there already, a new one, or none. */
export function ContactPart(props: PartProps) {
  const { form, proposals, onChange } = props;
  const t = useText(convertTexts);
  const whyOf = useWhy();
  const mayMake = useMay('contact.create');
  const options = [
    ...fittingContacts(form, proposals).map((one) => ({ id: one.id, name: one.name, detail: whyOf(one) })),
    ...(mayMake ? [{ id: 'new', name: t('newContact') }] : []),
    { id: 'none', name: t('noContact') },
  ];
  return (
    <PartSection title={t('contact')}>
      <RadioGroup
        label={t('contact')}
        hideLabel
        options={options}
        value={form.choices.contact}
        onChange={(contact) => onChange({ ...form, choices: { ...form.choices, contact } })}
      />
      {form.choices.contact === 'new' && <PartFields {...props} part="contact" />}
    </PartSection>
  );
}
