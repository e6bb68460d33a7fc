import { useQuery } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import { useState } from 'react';
import {
  Badge,
  Button,
  Card,
  contractQuery,
  EmptyState,
  ErrorNotice,
  SkeletonLines,
  useFormats,
  useText,
} from '../../../../platform/web/index.ts';
import { assignmentContract } from '../../../model/assignment/contract.ts';
import type { WireRep } from '../../../model/assignment/wire.ts';
import { levelTexts } from '../candidates/texts.ts';
import { Deficit } from '../desk/FairnessTab.tsx';
import { RepDrawer } from './RepDrawer.tsx';
import { repTexts } from './texts.ts';
import { useSpecialityWords } from './speciality-words.ts';

/** Reps with their profiles as they stand today: all within reach for managers, oneself for a rep. */
export function RepsTab() {
  const t = useText(repTexts);
  const { data, error, refetch } = useQuery(contractQuery(assignmentContract.listReps));
  const [opened, setOpened] = useState<WireRep | null>(null);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={6} className="h-10" />;
  if (data.items.length === 0)
    return (
      <EmptyState icon={<Users aria-hidden size={28} />} title={t('noReps')}>
        {t('noRepsText')}
      </EmptyState>
    );
  return (
    <div className="flex flex-col gap-3">
      <p className="max-w-3xl text-sm text-soft">{t('intro')}</p>
      <Card>
        <ul className="flex flex-col">
          {data.items.map((rep) => (
            <RepLine key={rep.user.id} rep={rep} onOpen={() => setOpened(rep)} />
          ))}
        </ul>
      </Card>
      {opened && <RepDrawer key={opened.user.id} rep={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}

function RepLine({ rep, onOpen }: { rep: WireRep; onOpen: () => void }) {
  const t = useText(repTexts);
  const levelOf = useText(levelTexts);
  const words = useSpecialityWords();
  const { user, profile, today, own, mayChange } = rep;
  const good = words(rep);
  const label = t(mayChange ? 'editNamed' : 'seeNamed', { name: user.name });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2.5 last:border-b-0">
      <span className="min-w-0 flex-1 basis-64">
        <span className="flex flex-wrap items-center gap-2">
          <span className="font-medium">{user.name}</span>
          <Badge>{levelOf(profile.level)}</Badge>
          {!own && <span className="text-xs text-faint">{t('usual')}</span>}
          {!profile.takesLeads && <Badge tone="warn">{t('off')}</Badge>}
          {today.isAway && <AwayBadge rep={rep} />}
        </span>
        <span className="block truncate text-sm text-soft">
          {good.length === 0 ? t('all') : good.join(' · ')}
        </span>
      </span>
      <span className="figures flex basis-full flex-wrap gap-x-4 text-sm text-soft max-md:order-last md:flex-none md:basis-auto md:[&>span]:w-26">
        <span>{t('today', { received: today.received, capacity: today.capacity })}</span>
        <span>{t('held', { held: today.held, limit: profile.holdLimit })}</span>
        <span className={today.overdueTasks > 0 ? 'text-warn' : 'max-md:hidden'}>
          {today.overdueTasks > 0 && t('overdue', { count: today.overdueTasks })}
        </span>
        <span>
          {t('deficit')} <Deficit value={today.deficit} />
        </span>
      </span>
      <Button size="small" variant="quiet" aria-label={label} onPress={onOpen}>
        {t(mayChange ? 'edit' : 'see')}
      </Button>
    </li>
  );
}

function AwayBadge({ rep: { today } }: { rep: WireRep }) {
  const t = useText(repTexts);
  const { instant } = useFormats();
  const until = today.awayUntil ? t('back', { at: instant(today.awayUntil) }) : t('backUnknown');
  return <Badge tone="warn">{t('away', { until })}</Badge>;
}
