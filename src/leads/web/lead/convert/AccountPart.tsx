import { useMay } from '../../../../identity/web/index.ts';
import { ComboBox, RadioGroup, usePointerSource, useText } from '../../../../platform/web/index.ts';
import { fittingContacts, type ConversionForm, type Proposals } from './conversion-form.ts';
import { PartFields, PartSection, type PartProps } from './PartFields.tsx';
import { convertTexts } from './texts.ts';

const whyWords = { name: 'sameName', phone: 'samePhone', domain: 'sameDomain', email: 'sameEmail' } as const;

/** Why a customer is proposed, and whose it is. */
export function useWhy() {
  const t = useText(convertTexts);
  return ({ why, owner }: Pick<Proposals['accounts'][number], 'why' | 'owner'>): string =>
    [
      why.length > 0 ? why.map((one) => t(whyWords[one])).join('、') : t('known'),
      ...(owner ? [t('ownedBy', { name: owner })] : []),
    ].join(' · ');
}

/** The customer: one that is there already, or a new one. */
export function AccountPart({ isMissing, ...props }: PartProps & { isMissing: boolean }) {
  const { form, proposals, onChange } = props;
  const t = useText(convertTexts);
  const whyOf = useWhy();
  const mayMake = useMay('account.create');
  const accounts = usePointerSource('account');
  const choose = (id: string): void => {
    const next = { ...form, choices: { ...form.choices, account: id } };
    onChange(withFittingContact(next, proposals));
  };
  const options = [
    ...proposals.accounts.map((one) => ({ id: one.id, name: one.name, detail: whyOf(one) })),
    ...(mayMake ? [{ id: 'new', name: t('newAccount') }] : []),
    { id: 'other', name: t('otherAccount') },
  ];
  return (
    <PartSection title={t('account')}>
      <RadioGroup
        label={t('whichAccount')}
        hideLabel={proposals.accounts.length === 0}
        hint={proposals.accounts.length > 0 ? t('found', { count: proposals.accounts.length }) : undefined}
        options={options}
        value={form.choices.account}
        onChange={choose}
      />
      {form.choices.account === 'new' && <PartFields {...props} part="account" />}
      {form.choices.account === 'other' && (
        <ComboBox
          label={t('whichAccount')}
          isRequired
          isFocusedFirst
          value={form.otherAccount}
          onChange={(otherAccount) => onChange(withFittingContact({ ...form, otherAccount }, proposals))}
          search={accounts?.search ?? (() => Promise.resolve([]))}
          error={isMissing ? t('accountMissing') : null}
        />
      )}
    </PartSection>
  );
}

/** With another account a contact that belongs elsewhere is no longer chosen. */
function withFittingContact(form: ConversionForm, proposals: Proposals): ConversionForm {
  const { contact } = form.choices;
  const fits =
    contact === 'new' ||
    contact === 'none' ||
    fittingContacts(form, proposals).some(({ id }) => id === contact);
  return fits ? form : { ...form, choices: { ...form.choices, contact: 'new' } };
}
