import { useQuery, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import {
  Badge,
  Button,
  callContract,
  contractQuery,
  IconButton,
  Link,
  notify,
  Select,
  useLabel,
  useSentence,
  useText,
  type Option,
} from '../../../platform/web/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import { hrefOfRecord } from '../../../records/web/index.ts';
import { buyingRoleOptions, type BuyingRole } from '../../model/process/buying-role.ts';
import { processContract } from '../../model/process/contract.ts';
import { ContactPicker } from './ContactPicker.tsx';
import { processTexts } from './texts.ts';

type Props = { dealId: string; accountId: string | null; mayUpdate: boolean };
type DealContact = EndpointAnswer<typeof processContract.listDealContacts>['items'][number];

/** Changes who plays which part; what the stage asks for is asked anew. */
function useRoles(dealId: string) {
  const client = useQueryClient();
  const sentence = useSentence();
  const change = async (act: () => Promise<unknown>): Promise<void> => {
    await act().catch((problem: unknown) => notify({ tone: 'bad', title: sentence(problem) }));
    await Promise.all(
      [['deals', dealId], ['timeline']].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
  };
  return {
    give: (contactId: string, role: BuyingRole) =>
      change(() =>
        callContract(processContract.setDealContact, { params: { id: dealId, contactId }, body: { role } }),
      ),
    take: (contactId: string) =>
      change(() => callContract(processContract.removeDealContact, { params: { id: dealId, contactId } })),
  };
}

/** Who of the customer’s people plays which part in the deal. */
export function DealRoles({ dealId, accountId, mayUpdate }: Props) {
  const t = useText(processTexts);
  const { data } = useQuery(contractQuery(processContract.listDealContacts, { params: { id: dealId } }));
  const { give, take } = useRoles(dealId);
  return (
    <section className="mb-4 flex flex-col gap-2">
      <h3 className="text-sm text-faint">{t('roles')}</h3>
      {data?.items.length === 0 && <p className="text-sm text-soft">{t('noRoles')}</p>}
      <ul className="flex flex-col">
        {data?.items.map((one) => (
          <RoleLine
            key={one.contact.id}
            part={one}
            onTake={mayUpdate ? () => void take(one.contact.id) : null}
          />
        ))}
      </ul>
      {mayUpdate && <AddRole accountId={accountId} onAdd={give} />}
    </section>
  );
}

function RoleLine({
  part: { contact, title, role },
  onTake,
}: {
  part: DealContact;
  onTake: (() => void) | null;
}) {
  const t = useText(processTexts);
  const label = useLabel();
  const name = contact.name ?? t('hiddenContact');
  const option = buyingRoleOptions.find(({ value }) => value === role)!;
  return (
    <li className="flex min-h-9 items-center gap-3 border-b border-line last:border-b-0">
      {contact.name ? <Link href={hrefOfRecord('contact', contact.id)}>{name}</Link> : <span>{name}</span>}
      <span className="min-w-0 flex-1 truncate text-sm text-faint">{title}</span>
      <Badge>{label(option.label)}</Badge>
      {onTake && (
        <IconButton
          size="small"
          label={t('removeRole', { name })}
          icon={<X aria-hidden size={14} />}
          onPress={onTake}
        />
      )}
    </li>
  );
}

type AddProps = { accountId: string | null; onAdd: (contactId: string, role: BuyingRole) => Promise<void> };

function AddRole({ accountId, onAdd }: AddProps) {
  const t = useText(processTexts);
  const label = useLabel();
  const [contact, setContact] = useState<Option | null>(null);
  const [role, setRole] = useState<BuyingRole | null>(null);
  const add = async (): Promise<void> => {
    if (!contact || !role) return;
    await onAdd(contact.id, role);
    setContact(null);
    setRole(null);
  };
  return (
    <div className="flex flex-wrap items-end gap-2">
      <ContactPicker label={t('contact')} accountId={accountId} value={contact} onChange={setContact} />
      <Select
        label={t('role')}
        options={buyingRoleOptions.map(({ value, label: name }) => ({ id: value, name: label(name) }))}
        value={role}
        onChange={(chosen) => setRole(chosen as BuyingRole | null)}
        className="w-36"
      />
      <Button isDisabled={!contact || !role} onPress={() => void add()}>
        {t('add')}
      </Button>
    </div>
  );
}
