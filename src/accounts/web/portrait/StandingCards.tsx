/** What a customer is worth, how he is talked with, and how he is served; five facts a card at most. */
import { Card, RelativeTime, useFormats, useText } from '../../../platform/web/index.ts';
import type { Portrait } from '../../model/portrait/contract.ts';
import { FactList } from './FactList.tsx';
import { portraitTexts } from './texts.ts';
import { useTimeWords } from './use-time-words.ts';

type Props = { portrait: Portrait };

export function ValueCard({ portrait: { deals, margin, papers } }: Props) {
  const t = useText(portraitTexts);
  const { money, number } = useFormats();
  const sum = (amount: string | null, count: number) =>
    [amount !== null && money(amount), t('dealsCount', { count })].filter(Boolean).join(' · ');
  const { onTime = 0, late = 0, overdue = 0 } = papers ?? {};
  return (
    <Card title={t('value')}>
      <FactList
        facts={[
          deals && { key: 'won', name: t('won'), value: sum(deals.wonAmount, deals.won) },
          deals && { key: 'open', name: t('open'), value: sum(deals.openAmount, deals.open) },
          deals && {
            key: 'repeat',
            name: t('repeat'),
            value: deals.everyDays === null ? t('notRepeated') : t('everyDays', { days: deals.everyDays }),
          },
          margin !== null && { key: 'margin', name: t('margin'), value: `${number(margin, 1)}%` },
          papers &&
            onTime + late + overdue > 0 && {
              key: 'payment',
              name: t('payment'),
              value: t(overdue > 0 ? 'paidOverdue' : 'paid', { onTime, late, overdue }),
            },
        ]}
      />
      {!deals && <p className="text-sm text-faint">{t('notForYou')}</p>}
    </Card>
  );
}

export function ActivityCard({ portrait: { talks, lastTalkAt, segment } }: Props) {
  const t = useText(portraitTexts);
  const timeWords = useTimeWords();
  return (
    <Card title={t('activity')}>
      <FactList
        facts={[
          {
            key: 'last',
            name: t('lastTalk'),
            value: lastTalkAt ? <RelativeTime at={lastTalkAt} /> : t('neverTalked'),
          },
          {
            key: 'recent',
            name: t('recentTalks'),
            value: t('talkTimes', { recent: talks.recent, before: talks.before }),
          },
          talks.responseMinutes !== null && {
            key: 'response',
            name: t('response'),
            value: timeWords(talks.responseMinutes),
          },
          segment?.contactDays != null && {
            key: 'cadence',
            name: t('cadence'),
            value: t('everyWorkingDays', { days: segment.contactDays }),
          },
        ]}
      />
    </Card>
  );
}

export function ServiceCard({ portrait: { service, papers } }: Props) {
  const t = useText(portraitTexts);
  const { number, day } = useFormats();
  return (
    <Card title={t('service')}>
      <FactList
        facts={[
          service && {
            key: 'cases',
            name: t('cases'),
            value: t('casesLate', { open: service.open, late: service.late }),
          },
          service?.satisfaction != null && {
            key: 'satisfaction',
            name: t('satisfaction'),
            value: t('ofFive', { score: number(service.satisfaction, 1) }),
          },
          service?.nps != null && { key: 'nps', name: t('nps'), value: t('ofTen', { score: service.nps }) },
          papers && {
            key: 'contracts',
            name: t('contracts'),
            value: papers.endsOn
              ? t('contractsEnd', { count: papers.inForce, day: day(papers.endsOn) })
              : t('contractsCount', { count: papers.inForce }),
          },
        ]}
      />
      {!service && !papers && <p className="text-sm text-faint">{t('notForYou')}</p>}
    </Card>
  );
}
