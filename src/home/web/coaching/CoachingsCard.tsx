import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { coachingContract, type WireCoaching } from '../../../coaching/model/contract.ts';
import { topicWords } from '../../../coaching/model/topics.ts';
import {
  Button,
  callContract,
  Card,
  ConfirmDialog,
  contractQuery,
  ErrorNotice,
  SkeletonLines,
  useFormats,
  useLabel,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { CoachingEffectLines } from './CoachingEffectLines.tsx';
import { FinishDialog } from './FinishDialog.tsx';
import { coachingTexts } from './texts.ts';
import { useStageName } from './use-stage-name.ts';

/** What was planned and done with those one leads, and what came of it. */
export function CoachingsCard() {
  const t = useText(coachingTexts);
  const { data, error, refetch } = useQuery(contractQuery(coachingContract.listCoachings, { query: {} }));
  return (
    <Card title={t('coachings')}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonLines lines={4} className="h-8" />}
      {data?.items.length === 0 && <p className="text-sm text-faint">{t('noCoachings')}</p>}
      <ul>
        {data?.items.map((coaching) => (
          <CoachingLine key={coaching.id} coaching={coaching} />
        ))}
      </ul>
    </Card>
  );
}

/** One coaching: whom, about what, when, and what followed. */
export function CoachingLine({ coaching }: { coaching: WireCoaching }) {
  const t = useText(coachingTexts);
  const label = useLabel();
  const nameOf = useStageName();
  const { day } = useFormats();
  const { person, coach, topic, stage, words, doneOn, plannedOn, outcome, effect } = coaching;
  const about = [label(topicWords[topic]), nameOf(stage)].filter(Boolean).join(' · ');
  const when = doneOn === null ? t('plannedOn', { day: day(plannedOn) }) : t('doneOn', { day: day(doneOn) });
  return (
    <li className="flex flex-col gap-1 border-b border-line py-3 text-sm last:border-b-0">
      <span className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-medium">{person.name}</span>
        <span className="figures text-xs text-faint">{when}</span>
      </span>
      <span className="text-soft">
        {about} · {t('by', { coach: coach.name })}
      </span>
      <p className="whitespace-pre-line">{words}</p>
      {outcome && <p className="text-soft">{t('agreed', { outcome })}</p>}
      {effect && <CoachingEffectLines effect={effect} />}
      {coaching.mayFinish && <Ending coaching={coaching} />}
    </li>
  );
}

function Ending({ coaching }: { coaching: WireCoaching }) {
  const t = useText(coachingTexts);
  const [asking, setAsking] = useState<'finish' | 'cancel' | null>(null);
  const { send } = useSending({
    send: () => callContract(coachingContract.cancelCoaching, { params: { id: coaching.id } }),
    stale: ['coachings', 'tasks', 'work-queue'],
    failed: (title) => ({ title }),
  });
  return (
    <span className="flex gap-2 pt-1">
      <Button size="small" onPress={() => setAsking('finish')}>
        {t('finish')}
      </Button>
      <Button size="small" variant="quiet" onPress={() => setAsking('cancel')}>
        {t('cancelIt')}
      </Button>
      {asking === 'finish' && <FinishDialog coaching={coaching} onClose={() => setAsking(null)} />}
      <ConfirmDialog
        isOpen={asking === 'cancel'}
        title={t('cancelTitle')}
        consequence={t('cancelText')}
        confirm={t('cancelIt')}
        onConfirm={() => void send()}
        onClose={() => setAsking(null)}
      />
    </span>
  );
}
