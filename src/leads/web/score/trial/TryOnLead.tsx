import { useState } from 'react';
import {
  ErrorNotice,
  type Option,
  SkeletonLines,
  useLabel,
  useText,
} from '../../../../platform/web/index.ts';
import { LeadChooser } from './LeadChooser.tsx';
import { trialTexts } from './texts.ts';
import { useTrial, type Drafts } from './use-trial.ts';

type Props = {
  /** The rule being drawn; null while it is not complete. */
  drafts: Required<Pick<Drafts, 'tagRules'>> | null;
};

/** In the drawer of a rule: does it hold for this lead? */
export function TryOnLead({ drafts }: Props) {
  const t = useText(trialTexts);
  const label = useLabel();
  const [lead, setLead] = useState<Option | null>(null);
  const sample = lead && drafts ? { kind: 'lead' as const, leadId: lead.id } : null;
  const { data, error, isFetching } = useTrial(sample, drafts ?? {});
  const tagId = drafts?.tagRules?.[0]?.tagId;
  const given = data?.tags.find((tag) => tag.tagId === tagId);
  return (
    <div className="flex flex-col gap-2 rounded-lg bg-sunken p-3">
      <LeadChooser label={t('tryOn')} value={lead} onChange={setLead} />
      {lead && !drafts && <p className="text-sm text-faint">{t('incomplete')}</p>}
      {error && <ErrorNotice error={error} />}
      {sample && isFetching && !data && <SkeletonLines lines={1} className="h-5" />}
      {sample && data && (
        <p className="text-sm" aria-live="polite">
          <span className={given ? 'font-medium text-good' : 'text-soft'}>
            {t(given ? 'draftMeets' : 'draftMisses')}
          </span>
          {given && <span className="ml-2 text-faint">{label(given.reason)}</span>}
        </p>
      )}
    </div>
  );
}
