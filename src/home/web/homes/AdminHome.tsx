import { WaitingApprovals } from '../../../approvals/web/index.ts';
import { OwedFormsCard } from '../../../reports/web/index.ts';
import { useText } from '../../../platform/web/index.ts';
import { ImportsCard, PeopleStateCard, QualityCard } from './AdminCards.tsx';
import { HomeFunnel } from './HomeFunnel.tsx';
import { Columns } from './HomeParts.tsx';
import { ProcessCard } from './ProcessCard.tsx';
import { homeTexts } from './texts.ts';

/** What an administrator keeps in order: the process as it is walked, the quality of records, imports, people. */
export function AdminHome() {
  const t = useText(homeTexts);
  return (
    <Columns>
      <>
        <WaitingApprovals />
        <OwedFormsCard />
        <ProcessCard />
        <QualityCard />
        <ImportsCard />
      </>
      <>
        <PeopleStateCard />
        <HomeFunnel title={t('companyFunnel')} />
      </>
    </Columns>
  );
}
