import { useQueries } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import type { TableAnswer } from '../../../insights/model/answer.ts';
import {
  isWindow,
  periodOfWindow,
  tableQuery,
  useMeasures,
  WindowChip,
} from '../../../insights/web/index.ts';
import {
  Card,
  EmptyState,
  ErrorNotice,
  FilterBar,
  PageBody,
  PageHeader,
  SkeletonLines,
  useAddressQuery,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import { TrustBadge } from '../../../trust/web/index.ts';
import { pageTitles } from '../titles.ts';
import { peopleRows } from './people-rows.ts';
import { PeopleTable } from './PeopleTable.tsx';
import { scoreQuestions, scoreSources } from './scored.ts';
import { peopleTexts } from './texts.ts';
import { usualWindow } from './usual-window.ts';

/** 人员成绩: everybody one may see, each with a few figures and the way to the scorecard. */
export function Page() {
  const t = useText(peopleTexts);
  const [query, change] = useAddressQuery();
  const window = isWindow(query['window']) && query['window'] !== 'all' ? query['window'] : usualWindow;
  const { columns, rows, error } = usePeople(window);
  return (
    <>
      <PageHeader
        title={useText(pageTitles)('people')}
        meta={
          <>
            <span className="text-sm text-soft">{t('hint')}</span>
            <TrustBadge {...periodOfWindow(window, useToday())} />
          </>
        }
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
        {rows?.length === 0 && (
          <Card>
            <EmptyState icon={<Users aria-hidden size={28} />} title={t('nobody')}>
              {t('nobodyText')}
            </EmptyState>
          </Card>
        )}
        {rows && rows.length > 0 && <PeopleTable columns={columns} rows={rows} window={query['window']} />}
      </PageBody>
    </>
  );
}

const told = new Set(['closed', 'stays', 'tasks', 'records']);

function usePeople(window: string) {
  const { measures } = useMeasures();
  const period = periodOfWindow(window, useToday())!;
  const may = (id: string): boolean => measures.some((one) => one.id === id);
  const asked = scoreSources.flatMap((source) => {
    const questions = told.has(source.id) ? scoreQuestions(source, period, '-', may) : null;
    return questions ? [{ source, question: questions.everybody }] : [];
  });
  const results = useQueries({ queries: asked.map(({ question }) => tableQuery(question)) });
  const error = results.find((one) => one.error)?.error ?? null;
  const columns = asked.flatMap(({ source, question }) =>
    source.figures.flatMap((figure) => {
      const measure = measures.find(({ id }) => id === figure.id);
      return measure && question.measures.includes(figure.id) ? [{ figure, measure }] : [];
    }),
  );
  const isKnown = measures.length > 0 && results.every(({ data }) => data);
  const answers = asked.map(({ source }, at) => ({ source, answer: results[at]!.data as TableAnswer }));
  return { columns, error, rows: isKnown ? peopleRows(answers) : null };
}
