import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { RulesForm, RulesPage, useMay, useRules, type KnownRules } from '../../../identity/web/index.ts';
import { callContract, Card, contractQuery, TextArea, useText } from '../../../platform/web/index.ts';
import { outsideRulesSchema, type OutsideRules } from '../../model/schedule/outside-rules.ts';
import { scheduleContract } from '../../model/schedule/schedule-contract.ts';
import { reportTitles } from '../titles.ts';
import { scheduleTexts } from './texts.ts';

/** To which addresses outside the organisation reports may go. */
export function Page() {
  const reading = useQuery(contractQuery(scheduleContract.readOutside));
  return (
    <RulesPage title={reportTitles.outside} reading={reading}>
      {(known) => <OutsideForm known={known} />}
    </RulesPage>
  );
}

const linesOf = (text: string) => text.split(/[\s,，;；]+/).filter(Boolean);

/** Lines are typed as they come, and read as rules with each change. */
function OutsideForm({ known }: { known: KnownRules<OutsideRules> }) {
  const t = useText(scheduleTexts);
  const mayUpdate = useMay('organisation.update');
  const [addresses, setAddresses] = useState(known.rules.addresses.join('\n'));
  const [domains, setDomains] = useState(known.rules.domains.join('\n'));
  const { rules, change, saving } = useRules({
    known,
    read: scheduleContract.readOutside,
    save: (body) => callContract(scheduleContract.saveOutside, { body }),
    said: t('saved'),
  });
  const isRead = outsideRulesSchema.safeParse(rules).success;
  const no = mayUpdate ? (isRead ? null : t('outsideWrong')) : t('noUpdate');
  const typeDomains = (text: string): void => {
    setDomains(text);
    change({ domains: linesOf(text) });
  };
  const typeAddresses = (text: string): void => {
    setAddresses(text);
    change({ addresses: linesOf(text) });
  };
  return (
    <RulesForm saving={saving} save={t('save')} no={no}>
      <Card>
        <div className="flex flex-col gap-4">
          <p className="text-sm text-soft">{t('outsideText')}</p>
          <TextArea label={t('domains')} hint={t('domainsHint')} value={domains} onChange={typeDomains} />
          <TextArea label={t('addresses')} hint={t('oneALine')} value={addresses} onChange={typeAddresses} />
        </div>
      </Card>
    </RulesForm>
  );
}
