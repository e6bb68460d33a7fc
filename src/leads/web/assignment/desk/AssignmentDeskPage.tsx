import { Settings2 } from 'lucide-react';
import { useMay } from '../../../../identity/web/index.ts';
import {
  Link,
  PageBody,
  PageHeader,
  Tabs,
  useAddressQuery,
  useLabel,
  useText,
  type TabEntry,
} from '../../../../platform/web/index.ts';
import { AbsencesTab } from '../reps/AbsencesTab.tsx';
import { RepsTab } from '../reps/RepsTab.tsx';
import { assignmentTitles } from '../titles.ts';
import { FairnessTab } from './FairnessTab.tsx';
import { QueueTab } from './QueueTab.tsx';
import { deskTexts } from './texts.ts';

/** What waits, who takes leads, who is away, and how fair it is; a rep finds his own account here. */
export function Page() {
  const t = useText(deskTexts);
  const label = useLabel();
  const mayAssign = useMay('lead.assign');
  const mayReadRules = useMay('lead_rules.read');
  const [query, change] = useAddressQuery();
  const tabs: readonly TabEntry[] = [
    ...(mayAssign ? [{ id: 'queue', name: t('queue'), content: <QueueTab /> }] : []),
    { id: 'reps', name: t('reps'), content: <RepsTab /> },
    { id: 'absences', name: t('absences'), content: <AbsencesTab /> },
    { id: 'fairness', name: t('fairness'), content: <FairnessTab /> },
  ];
  const wanted = tabs.find((tab) => tab.id === query['tab']) ?? tabs[0]!;
  const actions = mayReadRules && (
    <Link href="/settings/lead-assignment" className="inline-flex items-center gap-1.5 text-sm">
      <Settings2 aria-hidden size={14} />
      {t('rules')}
    </Link>
  );
  return (
    <>
      <PageHeader title={label(assignmentTitles.desk)} actions={actions} />
      <PageBody>
        <Tabs label={t('tabs')} tabs={tabs} value={wanted.id} onChange={(tab) => change({ tab })} />
      </PageBody>
    </>
  );
}
