import { contactContract } from '../../../accounts/model/contract.ts';
import { callContract, ComboBox, useText, type Option } from '../../../platform/web/index.ts';
import { writeFilter } from '../../../records/model/filter.ts';
import { processTexts } from './texts.ts';

type Props = {
  label: string;
  /** The account whose people are offered; null offers all that the reader may see. */
  accountId: string | null;
  value: Option | null;
  onChange: (contact: Option | null) => void;
};

/** Chooses one of the customer's people. */
export function ContactPicker({ label, accountId, value, onChange }: Props) {
  const t = useText(processTexts);
  const search = async (text: string, signal: AbortSignal): Promise<Option[]> => {
    const filter = accountId && writeFilter([{ field: 'account', op: 'is', value: accountId }]);
    const query = { limit: 30, ...(text && { search: text }), ...(filter && { filter }) };
    const { items } = await callContract(contactContract.list, { query, signal });
    return items.map((contact) => {
      const title = contact['title'];
      return {
        id: contact.id,
        name: String(contact['name']),
        ...(typeof title === 'string' && title && { detail: title }),
      };
    });
  };
  return (
    <ComboBox
      label={label}
      placeholder={t('contactHint')}
      search={search}
      value={value}
      onChange={onChange}
      className="flex-1"
    />
  );
}
