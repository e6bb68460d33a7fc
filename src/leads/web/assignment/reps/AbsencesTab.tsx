import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CalendarOff, Plus } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../../../identity/web/index.ts';
import { addDays, dayOf } from '../../../../platform/model/calendar.ts';
import {
  Badge,
  Button,
  callContract,
  Card,
  contractQuery,
  EmptyState,
  ErrorNotice,
  notify,
  SkeletonLines,
  useFormats,
  useLocale,
  useNow,
  useSentence,
  useText,
} from '../../../../platform/web/index.ts';
import { assignmentContract } from '../../../model/assignment/contract.ts';
import type { WireAbsence } from '../../../model/assignment/wire.ts';
import { AddAbsence } from './AddAbsence.tsx';
import { absenceTexts } from './texts.ts';

/** Who is away, from when until when, and why. */
export function AbsencesTab() {
  const t = useText(absenceTexts);
  const mayAssign = useMay('lead.assign');
  const { data, error, refetch } = useQuery(contractQuery(assignmentContract.listAbsences));
  const [isAdding, setAdding] = useState(false);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={4} className="h-8" />;
  const add = mayAssign && (
    <Button variant="primary" icon={<Plus aria-hidden size={16} />} onPress={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <div className="flex flex-col gap-3">
      {data.items.length === 0 ? (
        <EmptyState icon={<CalendarOff aria-hidden size={28} />} title={t('empty')} action={add}>
          {t('intro')}
        </EmptyState>
      ) : (
        <>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="max-w-3xl text-sm text-soft">{t('intro')}</p>
            {add}
          </div>
          <Card>
            <ul className="flex flex-col">
              {data.items.map((absence) => (
                <AbsenceLine key={absence.id} absence={absence} />
              ))}
            </ul>
          </Card>
        </>
      )}
      {isAdding && <AddAbsence onClose={() => setAdding(false)} />}
    </div>
  );
}

function AbsenceLine({ absence }: { absence: WireAbsence }) {
  const t = useText(absenceTexts);
  const client = useQueryClient();
  const sentence = useSentence();
  const now = useNow();
  const { user, kind, reason, mayEnd } = absence;
  const end = async (): Promise<void> => {
    try {
      await callContract(assignmentContract.endAbsence, { params: { id: absence.id } });
      notify({ tone: 'good', title: t('ended', { name: user.name }) });
    } catch (problem) {
      notify({ tone: 'bad', title: sentence(problem) });
    }
    await Promise.all(
      [['rep-absences'], ['rep-profiles']].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
  };
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2 last:border-b-0">
      <span className="min-w-0 flex-1 basis-56">
        <span className="flex items-center gap-2">
          <span className="font-medium">{user.name}</span>
          <Badge>{t(kind)}</Badge>
          {Date.parse(absence.from) <= now.getTime() && <Badge tone="warn">{t('now')}</Badge>}
        </span>
        <span className="block text-sm text-soft">
          <Span absence={absence} /> · {reason}
        </span>
      </span>
      {mayEnd && (
        <Button
          size="small"
          variant="quiet"
          aria-label={t('endNamed', { name: user.name, kind: t(kind) })}
          onPress={() => void end()}
        >
          {t('end')}
        </Button>
      )}
    </li>
  );
}

/** Leave by its days, a hold to the minute. */
function Span({ absence: { kind, from, until } }: { absence: WireAbsence }) {
  const t = useText(absenceTexts);
  const { day, instant } = useFormats();
  const { timeZone } = useLocale();
  if (until === null) return <>{t('fromOn', { from: instant(from) })}</>;
  if (kind === 'hold') return <>{t('days', { from: instant(from), to: instant(until) })}</>;
  const last = addDays(dayOf(until, timeZone), -1);
  return <>{t('days', { from: day(dayOf(from, timeZone)), to: day(last) })}</>;
}
