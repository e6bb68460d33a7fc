import { useAddressParams } from '../../../platform/web/index.ts';
import { RecordPage } from '../../../records/web/index.ts';
import { leadRecordContract } from '../../model/lead/contract.ts';
import { leadTexts } from './texts.ts';

export function Page() {
  const { leadId } = useAddressParams();
  return (
    <RecordPage
      key={leadId}
      object="lead"
      contract={leadRecordContract}
      recordId={leadId!}
      list={{ name: leadTexts.leads, href: '/leads' }}
    />
  );
}
