import { useState } from 'react';
import {
  Drawer,
  ErrorNotice,
  type Option,
  SegmentedControl,
  SkeletonLines,
  useText,
} from '../../../../platform/web/index.ts';
import type { Sample } from '../../../model/score/contract.ts';
import { LeadChooser } from './LeadChooser.tsx';
import { MadeUpLead } from './MadeUpLead.tsx';
import { trialTexts } from './texts.ts';
import { TrialResult } from './TrialResult.tsx';
import { useTrial, type Drafts } from './use-trial.ts';

type Props = { drafts?: Drafts; onClose: () => void };
const inForce: Drafts = {};
type Kind = Sample['kind'];

/** Rules tried on a lead that exists, or on one pasted or filled in. */
export function TrialDrawer({ drafts = inForce, onClose }: Props) {
  const t = useText(trialTexts);
  const [kind, setKind] = useState<Kind>('lead');
  const [lead, setLead] = useState<Option | null>(null);
  const [madeUp, setMadeUp] = useState<Sample | null>(null);
  const sample: Sample | null = kind === 'lead' ? lead && { kind: 'lead', leadId: lead.id } : madeUp;
  const { data, error, isFetching } = useTrial(sample, drafts);
  return (
    <Drawer title={t('title')} isOpen onClose={onClose}>
      <div className="flex flex-col gap-5">
        <p className="text-sm text-faint">{t('intro')}</p>
        <SegmentedControl
          label={t('sample')}
          value={kind}
          onChange={setKind}
          segments={[
            { id: 'lead', name: t('existing') },
            { id: 'values', name: t('madeUp') },
          ]}
        />
        {kind === 'lead' ? (
          <LeadChooser label={t('lead')} value={lead} onChange={setLead} />
        ) : (
          <MadeUpLead onTry={setMadeUp} />
        )}
        {error && <ErrorNotice error={error} />}
        {sample && isFetching && !data && <SkeletonLines lines={6} className="h-5" />}
        {sample && data && (
          <div className="border-t border-line pt-4">
            <TrialResult trial={data} />
          </div>
        )}
      </div>
    </Drawer>
  );
}
