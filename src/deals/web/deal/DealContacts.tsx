import { contactContract } from '../../../accounts/model/contract.ts';
import { useText } from '../../../platform/web/index.ts';
import { RelatedRecords } from '../../../records/web/index.ts';
import type { DealCardFacts } from '../deal-card.ts';
import { DealRoles } from '../process/DealRoles.tsx';
import { dealTexts } from './texts.ts';

/** The customer’s people: which part they play in the deal, and all of the account’s contacts. */
export function DealContacts({ deal }: { deal: DealCardFacts }) {
  const t = useText(dealTexts);
  const { account } = deal;
  if (!account) return <p className="py-3 text-sm text-faint">{t('noAccount')}</p>;
  return (
    <>
      <DealRoles dealId={deal.id} accountId={account.id} mayUpdate={deal.abilities.update} />
      <RelatedRecords
        object="contact"
        contract={contactContract}
        conditions={[{ field: 'account', op: 'is', value: account.id }]}
        fieldIds={['title', 'mobile', 'email']}
        createWith={{ account }}
        emptyText={t('noContacts')}
      />
    </>
  );
}
