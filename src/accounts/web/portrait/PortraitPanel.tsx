import type { ReactNode } from 'react';
import {
  Badge,
  Card,
  ErrorNotice,
  Link,
  SkeletonLines,
  useFormats,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import type { Portrait } from '../../model/portrait/contract.ts';
import { FactList } from './FactList.tsx';
import { HealthLines } from './HealthLines.tsx';
import { HealthMark } from './HealthMark.tsx';
import { ActivityCard, ServiceCard, ValueCard } from './StandingCards.tsx';
import { TierHistory } from '../segments/TierHistory.tsx';
import { portraitTexts } from './texts.ts';
import { usePortrait } from './use-portrait.ts';

/** One customer at a glance: what to do next first, then why. */
export function PortraitPanel({ record }: { record: WireRecord }) {
  const { data, error, refetch } = usePortrait(record.id);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={8} className="h-6" />;
  return (
    <div className="flex flex-col gap-4">
      <NextCard portrait={data} />
      <div className="grid grid-cols-1 items-start gap-4 md:grid-cols-2">
        <div className="flex flex-col gap-4">
          <HealthCard portrait={data} />
          <NeedsCard portrait={data} record={record} />
        </div>
        <div className="flex flex-col gap-4">
          <PeopleCard portrait={data} />
          <ValueCard portrait={data} />
          <ActivityCard portrait={data} />
          <ServiceCard portrait={data} />
        </div>
      </div>
      <TierHistory accountId={record.id} />
    </div>
  );
}

const mostReasons = 4;

function NextCard({ portrait: { reasons, contactDueOn, segment } }: { portrait: Portrait }) {
  const t = useText(portraitTexts);
  const label = useLabel();
  const { day } = useFormats();
  return (
    <Card title={t('next')} actions={segment && <Badge>{segment.name}</Badge>}>
      {reasons.length === 0 && (
        <p className="text-sm text-soft">
          {[t('nothingNext'), contactDueOn && t('dueOn', { day: day(contactDueOn) })]
            .filter(Boolean)
            .join('；')}
        </p>
      )}
      <ol className="flex flex-col gap-1.5">
        {reasons.slice(0, mostReasons).map(({ kind, words }, place) => (
          <li key={kind} className={place === 0 ? 'font-medium' : 'text-sm text-soft'}>
            {label(words)}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function HealthCard({ portrait: { health } }: { portrait: Portrait }) {
  const t = useText(portraitTexts);
  return (
    <Card title={t('health')} actions={<HealthMark health={health} />}>
      <HealthLines health={health} />
    </Card>
  );
}

const mostPeople = 5;

function PeopleCard({ portrait: { people } }: { portrait: Portrait }) {
  const t = useText(portraitTexts);
  const label = useLabel();
  if (!people) return <NotForYou title={t('people')} />;
  const { known, missing } = people;
  return (
    <Card title={t('people')}>
      {missing.length > 0 && (
        <p className="pb-2 text-sm text-warn">
          {t('missing', { roles: missing.map((role) => label(role)).join('、') })}
        </p>
      )}
      {known.length === 0 && <p className="text-sm text-faint">{t('noPeople')}</p>}
      <ul className="flex flex-col gap-1.5 text-sm">
        {known.slice(0, mostPeople).map(({ id, name, title, roles }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-2">
            <Link href={`/contacts/${id}`} look="plain" className="font-medium">
              {name}
            </Link>
            {title && <span className="text-faint">{title}</span>}
            <span className="ml-auto text-soft">
              {roles.length === 0 ? t('noRole') : roles.map((role) => label(role)).join('、')}
            </span>
          </li>
        ))}
      </ul>
      {known.length > mostPeople && (
        <p className="figures pt-1.5 text-xs text-faint">
          {t('morePeople', { count: known.length - mostPeople })}
        </p>
      )}
    </Card>
  );
}

function NeedsCard({ portrait: { deals }, record }: { portrait: Portrait; record: WireRecord }) {
  const t = useText(portraitTexts);
  const { money } = useFormats();
  const said = record['description'];
  const facts = (deals?.needs ?? []).map(({ id, name, stage, amount }) => ({
    name: (
      <Link href={`/deals/${id}`} look="plain">
        {name}
      </Link>
    ),
    value: [stage, amount && money(amount)].filter(Boolean).join(' · '),
    key: id,
  }));
  return (
    <Card title={t('needs')}>
      {facts.length === 0 && <p className="text-sm text-faint">{t(deals ? 'noNeeds' : 'notForYou')}</p>}
      <FactList facts={facts} />
      {typeof said === 'string' && said !== '' && (
        <p className="line-clamp-3 pt-2 text-sm text-soft">{said}</p>
      )}
    </Card>
  );
}

export function NotForYou({ title }: { title: ReactNode }) {
  const t = useText(portraitTexts);
  return (
    <Card title={title}>
      <p className="text-sm text-faint">{t('notForYou')}</p>
    </Card>
  );
}
