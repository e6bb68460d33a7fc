import { UserSearch } from 'lucide-react';
import { useMay, useMe } from '../../../identity/web/index.ts';
import {
  isWindow,
  periodOfWindow,
  useFreshNumbers,
  WindowChip,
  writeFilters,
} from '../../../insights/web/index.ts';
import {
  Card,
  EmptyState,
  ErrorNotice,
  FilterBar,
  Link,
  PageBody,
  PageHeader,
  SkeletonLines,
  useAddressParams,
  useAddressQuery,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import { useOpenedCell } from '../../../reports/web/index.ts';
import { dealSubject } from '../insights/deal-subject.ts';
import { pageTitles } from '../titles.ts';
import { PersonTrend } from './PersonTrend.tsx';
import { ScoreCard } from './ScoreCard.tsx';
import { scoreParts } from './scored.ts';
import { peopleTexts } from './texts.ts';
import { usualWindow } from './usual-window.ts';
import { useScores } from './use-scores.ts';

/** 成绩单: one page a person; results, process, quality and the way they went, each figure with what it rests on. */
export function Page() {
  const t = useText(peopleTexts);
  const titles = useText(pageTitles);
  const personId = useAddressParams()['personId']!;
  const [query, change] = useAddressQuery();
  const window = isWindow(query['window']) && query['window'] !== 'all' ? query['window'] : usualWindow;
  const period = periodOfWindow(window, useToday())!;
  const { name, rows, error } = useScores(personId, period);
  const { open, drawer } = useOpenedCell();
  useFreshNumbers(dealSubject.events);
  const isNothing = rows !== null && name === null;
  return (
    <>
      <PageHeader
        title={name ?? titles('person')}
        crumbs={[{ name: titles('people'), href: '/people' }]}
        meta={<span className="text-sm text-soft">{t('hint')}</span>}
        actions={<Ways personId={personId} name={name ?? ''} />}
      >
        <FilterBar>
          <WindowChip
            name={t('period')}
            value={window}
            usual={usualWindow}
            onChange={(chosen) => change({ window: chosen === usualWindow ? undefined : chosen })}
          />
        </FilterBar>
      </PageHeader>
      <PageBody>
        {error && <ErrorNotice error={error} />}
        {!rows && !error && <SkeletonLines lines={10} className="h-9" />}
        {isNothing && (
          <Card>
            <EmptyState icon={<UserSearch aria-hidden size={28} />} title={t('unknownTitle')}>
              {t('unknownText')}
            </EmptyState>
          </Card>
        )}
        {rows && name !== null && (
          <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-2 [&>*]:min-w-0">
            <div className="flex min-w-0 flex-col gap-4">
              {scoreParts.map((part) => (
                <ScoreCard
                  key={part}
                  part={part}
                  scores={rows}
                  onOpen={({ question, figure: { id } }, figure) =>
                    open(t('behind', { name, figure }), question, id)
                  }
                />
              ))}
            </div>
            <PersonTrend personId={personId} title={t('trend', { name })} onOpen={open} />
          </div>
        )}
      </PageBody>
      {drawer}
    </>
  );
}

/** From the figures to where one acts on them. */
function Ways({ personId, name }: { personId: string; name: string }) {
  const t = useText(peopleTexts);
  const me = useMe();
  const maySupervise = useMay('deal.supervise');
  if (personId === me.userId) return <Link href="/my-funnel">{t('myFunnel')}</Link>;
  const filters = JSON.stringify(writeFilters([{ field: 'deals.owner', values: [{ id: personId, name }] }]));
  return (
    <>
      <Link href={`/funnel?filters=${encodeURIComponent(filters)}`}>{t('funnel')}</Link>
      {maySupervise && <Link href={`/deals/progress?owner=${personId}&level=amber`}>{t('progress')}</Link>}
    </>
  );
}
