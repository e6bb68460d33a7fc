import { Megaphone } from 'lucide-react';
import { useState } from 'react';
import { dayOf } from '../../../platform/model/calendar.ts';
import {
  Avatar,
  Button,
  Link,
  useFormats,
  useLabel,
  useLocale,
  useText,
} from '../../../platform/web/index.ts';
import { clockLevelOptions } from '../../model/clock/clock-level.ts';
import type { WireDealAtRisk } from '../../model/supervision/contract.ts';
import { LevelMark } from '../clock/LevelMark.tsx';
import { clockTexts } from '../clock/texts.ts';
import { NoteState } from './NoteState.tsx';
import { SuperviseDialog } from './SuperviseDialog.tsx';
import { supervisionTexts } from './texts.ts';

/** One deal at risk: whose, why and since when, what is planned, and what was asked. */
export function DealAtRiskLine({ deal }: { deal: WireDealAtRisk }) {
  const t = useText(supervisionTexts);
  const { money } = useFormats();
  const [isAsking, setAsking] = useState(false);
  const quiet = [deal.account, deal.stage].filter(Boolean).join(' · ');
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-line py-3 last:border-b-0">
      <span className="min-w-64 flex-1">
        <span className="flex flex-wrap items-center gap-2">
          <LevelMark level={deal.level} />
          <Link href={`/deals/${deal.dealId}`} look="plain" className="font-medium">
            {deal.name}
          </Link>
          {deal.amount && <span className="figures text-sm">{money(deal.amount)}</span>}
        </span>
        <span className="block text-sm text-faint">{quiet}</span>
        <Reasons deal={deal} />
        <LastAsked deal={deal} />
      </span>
      <span className="flex items-center gap-3">
        {deal.owner && <Avatar name={deal.owner.name} size="small" showName />}
        <Button
          size="small"
          icon={<Megaphone aria-hidden size={14} />}
          disabledReason={deal.owner ? null : t('noOwner')}
          onPress={() => setAsking(true)}
        >
          {t('supervise')}
        </Button>
      </span>
      {isAsking && (
        <SuperviseDialog
          deal={{ id: deal.dealId, name: deal.name, owner: deal.owner?.name ?? null }}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}

function Reasons({ deal: { clocks, asleep, nextStep, nextStepOn } }: { deal: WireDealAtRisk }) {
  const t = useText(supervisionTexts);
  const name = useText(clockTexts);
  const label = useLabel();
  const { day } = useFormats();
  const { timeZone } = useLocale();
  const words = [
    ...clocks.map(({ clock, level, since }) =>
      t('since', {
        clock: name(clock),
        level: label(clockLevelOptions.find(({ value }) => value === level)!.label),
        day: day(dayOf(since, timeZone), 'short'),
      }),
    ),
    ...asleep.map(({ clock, until, reason }) =>
      t('asleep', { clock: name(clock), day: day(until, 'short'), reason }),
    ),
    nextStep && nextStepOn
      ? t('nextStep', { what: nextStep, day: day(nextStepOn, 'short') })
      : t('noNextStep'),
  ];
  return <span className="figures block text-sm text-soft">{words.join('；')}</span>;
}

function LastAsked({ deal: { note } }: { deal: WireDealAtRisk }) {
  const t = useText(supervisionTexts);
  if (!note) return null;
  return (
    <span className="flex flex-wrap items-center gap-x-2 text-sm">
      <span className="text-soft">{t('asked', { who: note.by.name, to: note.to.name })}</span>
      {note.body}
      <NoteState note={note} />
      {note.reply && <span className="text-soft">{t('answered', { reply: note.reply })}</span>}
    </span>
  );
}
