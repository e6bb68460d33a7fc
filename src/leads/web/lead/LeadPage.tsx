import { useState } from 'react';
import { useAddressParams, useAddressQuery } from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { RecordPage } from '../../../records/web/index.ts';
import type { ContactKind } from '../../model/lead/contact.ts';
import { DueClock } from './DueClock.tsx';
import { leadOf, leadRecords } from './lead-facts.ts';
import { LeadStatusBadge } from './LeadStatusBadge.tsx';
import { LevelBadge } from '../score/LevelBadge.tsx';
import { LeadActions } from './page/LeadActions.tsx';
import { leadPanels } from './page/lead-panels.ts';
import { ReachBar } from './page/ReachBar.tsx';
import { StateNotice } from './page/StateNotice.tsx';
import { LeadSide } from './page/LeadSide.tsx';
import { QueueBar } from './queue/QueueBar.tsx';
import { useQueue } from './queue/use-queue.ts';
import { ContactForm } from './steps/ContactForm.tsx';
import { leadTexts } from './texts.ts';

/** Fields that the head of the page shows, or that only sort lists. */
const shownElsewhere = [
  'status',
  'level',
  'score',
  'priority',
  'owner',
  'disqualify_reason',
  'return_reason',
];

export function Page() {
  const { leadId } = useAddressParams();
  return <LeadPage key={leadId} leadId={leadId!} />;
}

/** One lead: who it is, how to reach him, what comes next, and everything that was said. */
function LeadPage({ leadId }: { leadId: string }) {
  const [{ queue: inQueue }] = useAddressQuery();
  const queue = useQueue(leadId);
  const [noting, setNoting] = useState<ContactKind | null>(null);
  const goOn = inQueue ? queue.goOn : undefined;
  const head = (record: WireRecord) => <LeadFactsLine record={record} />;
  const actions = (record: WireRecord) => (
    <LeadActions record={record} onContact={() => setNoting('call')} onDone={goOn} />
  );
  const notice = (record: WireRecord) => (
    <>
      <StateNotice lead={leadOf(record)} />
      <ReachBar lead={leadOf(record)} onReach={setNoting} />
      {noting && (
        <ContactForm
          key={noting}
          lead={leadOf(record)}
          kind={noting}
          onDone={() => {
            setNoting(null);
            goOn?.();
          }}
          onClose={() => setNoting(null)}
        />
      )}
    </>
  );
  return (
    <>
      {Boolean(inQueue) && <QueueBar queue={queue} />}
      <RecordPage
        object="lead"
        contract={leadRecords}
        recordId={leadId}
        list={{ name: leadTexts.leads, href: '/leads' }}
        meta={head}
        actions={actions}
        notice={notice}
        panels={leadPanels}
        side={side}
        without={shownElsewhere}
      />
    </>
  );
}

function side(record: WireRecord) {
  return <LeadSide record={record} />;
}

function LeadFactsLine({ record }: { record: WireRecord }) {
  const lead = leadOf(record);
  return (
    <>
      {lead.company && <span>{lead.company}</span>}
      <LeadStatusBadge status={lead.status} />
      <LevelBadge level={lead.level ?? null} />
      <DueClock lead={lead} />
    </>
  );
}
