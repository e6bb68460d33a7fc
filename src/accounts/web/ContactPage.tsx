import { useAddressParams } from '../../platform/web/index.ts';
import { RecordPage } from '../../records/web/index.ts';
import { contactContract } from '../model/contract.ts';
import { accountTexts } from './texts.ts';

export function Page() {
  const { contactId } = useAddressParams();
  return (
    <RecordPage
      key={contactId}
      object="contact"
      contract={contactContract}
      recordId={contactId!}
      list={{ name: accountTexts.contacts, href: '/contacts' }}
    />
  );
}
