import { useQuery } from '@tanstack/react-query';
import { contractQuery, TagPicker, useText, type Option } from '../../../platform/web/index.ts';
import { mailContract, type MailPerson } from '../../model/mail/mail-contract.ts';
import { isAddress, optionOf, personOf } from './people-words.ts';
import { mailTexts } from './texts.ts';

type Props = {
  label: string;
  subject: { object: string; id: string };
  value: readonly MailPerson[];
  onChange: (people: MailPerson[]) => void;
  isRequired?: boolean;
  error?: string | null;
};

/** Whom a mail goes to: people of the record by name, anybody by address. */
export function RecipientField({ subject, value, onChange, ...props }: Props) {
  const t = useText(mailTexts);
  const { data } = useQuery(contractQuery(mailContract.listMailPeople, { query: subject }));
  const known = (data?.items ?? []).map(optionOf);
  const search = async (text: string): Promise<Option[]> => {
    const typed = text.trim().toLowerCase();
    const found = known.filter(({ name }) => name.toLowerCase().includes(typed));
    const isNew = isAddress(typed) && !found.some(({ id }) => id === typed);
    return isNew ? [...found, { id: typed, name: typed }] : found;
  };
  return (
    <TagPicker
      {...props}
      hint={t('addressHint')}
      value={value.map(optionOf)}
      onChange={(options) => onChange(options.map(personOf))}
      search={search}
    />
  );
}
