import { useMemo, useState } from 'react';
import { useMay } from '../../../../identity/web/index.ts';
import {
  Card,
  EmptyState,
  ErrorNotice,
  PageBody,
  PageHeader,
  Select,
  SkeletonLines,
  useAddressQuery,
  useLabel,
  useText,
  useToday,
} from '../../../../platform/web/index.ts';
import { useCatalogue } from '../../../../records/web/index.ts';
import { qualityTitles } from '../titles.ts';
import { AddLine } from './AddLine.tsx';
import { CostGrid } from './CostGrid.tsx';
import { amountsOf, linesOf, monthsOfYear, type CostLine } from './cost-grid.ts';
import { costTexts } from './texts.ts';
import { useCosts, useSaveCosts } from './use-costs.ts';

/** Where marketing keeps what channels cost. */
export function Page() {
  const t = useText(costTexts);
  const label = useLabel();
  const thisYear = Number(useToday().slice(0, 4));
  const [query, change] = useAddressQuery();
  const year = Number(query['year']) || thisYear;
  const years = Array.from({ length: 6 }, (_, back) => String(thisYear + 1 - back));
  return (
    <>
      <PageHeader
        title={label(qualityTitles.costs)}
        crumbs={[{ name: label(qualityTitles.channels), href: '/insights/leads' }]}
        actions={
          <div className="w-28">
            <Select
              label={t('year')}
              hideLabel
              options={years.map((id) => ({ id, name: id }))}
              value={String(year)}
              onChange={(id) => change({ year: id === String(thisYear) ? undefined : Number(id) })}
            />
          </div>
        }
      />
      <PageBody>
        <p className="max-w-3xl text-sm text-soft">{t('means')}</p>
        <YearOfCosts key={year} year={year} />
      </PageBody>
    </>
  );
}

function YearOfCosts({ year }: { year: number }) {
  const t = useText(costTexts);
  const mayKeep = useMay('lead_rules.design');
  const { costs, bringing, error } = useCosts(year);
  const save = useSaveCosts();
  const sources = useSources();
  const [added, setAdded] = useState<readonly CostLine[]>([]);
  const amounts = useMemo(() => amountsOf(costs ?? []), [costs]);
  if (error) return <ErrorNotice error={error} />;
  if (!costs || !bringing) return <SkeletonLines lines={8} className="h-9" />;
  const lines = linesOf(
    costs,
    bringing,
    added,
    sources.map(({ id }) => id),
  );
  return (
    <>
      {!mayKeep && <p className="text-sm text-faint">{t('readOnly')}</p>}
      {lines.length === 0 ? (
        <EmptyState title={t('noLines')}>{null}</EmptyState>
      ) : (
        <Card isFlush className="overflow-hidden">
          <CostGrid
            lines={lines}
            months={monthsOfYear(year)}
            amounts={amounts}
            nameOfSource={(source) => sources.find(({ id }) => id === source)?.name ?? source}
            isReadOnly={!mayKeep}
            onSave={(changes) => save.mutate(changes)}
          />
        </Card>
      )}
      {mayKeep && <AddLine sources={sources} lines={lines} onAdd={(line) => setAdded([...added, line])} />}
    </>
  );
}

/** The organisation's sources, its own ones too. */
function useSources() {
  const label = useLabel();
  const { catalogue } = useCatalogue('lead');
  const options = catalogue?.fields.find(({ id }) => id === 'source')?.options ?? [];
  return options.map(({ value, label: name }) => ({ id: value, name: label(name) }));
}
