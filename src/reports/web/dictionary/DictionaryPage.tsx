import { BookOpenText } from 'lucide-react';
import { ChoiceChip, useMeasures, type CatalogueMeasure } from '../../../insights/web/index.ts';
import {
  Badge,
  Button,
  Card,
  EmptyState,
  FilterBar,
  Link,
  PageBody,
  PageHeader,
  SkeletonLines,
  TextField,
  useAddressQuery,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { reportTexts } from '../texts.ts';
import { reportTitles } from '../titles.ts';
import { pagesOfCube } from './pages-of-cube.ts';
import { TryMeasure } from './TryMeasure.tsx';

/** What every number means: searched, by domain, tried in place, added to a dashboard. */
export function Page() {
  const t = useText(reportTexts);
  const titles = useText(reportTitles);
  const label = useLabel();
  const [query, change] = useAddressQuery();
  const { measures } = useMeasures();
  const typed = typeof query['q'] === 'string' ? query['q'] : '';
  const cube = typeof query['domain'] === 'string' ? query['domain'] : null;
  const tried = measures.find(({ id }) => id === query['measure']);
  const cubes = [...new Map(measures.map((one) => [one.cube, label(one.cubeLabel)]))];
  const found = measures.filter((one) => (cube === null || one.cube === cube) && holds(one, typed));
  return (
    <>
      <PageHeader title={titles('dictionary')} meta={<span>{t('found', { count: found.length })}</span>}>
        <p className="text-sm text-soft">{t('dictionaryHint')}</p>
        <FilterBar>
          <TextField
            label={t('searchMeasures')}
            hideLabel
            placeholder={t('searchMeasures')}
            type="search"
            value={typed}
            onChange={(q) => change({ q: q || undefined }, true)}
          />
          <ChoiceChip
            name={t('domain')}
            choices={cubes.map(([id, name]) => ({ id, name }))}
            value={cube}
            onChange={(domain) => change({ domain })}
            onClear={() => change({ domain: undefined })}
          />
        </FilterBar>
      </PageHeader>
      <PageBody>
        {measures.length === 0 && <SkeletonLines lines={12} className="h-8" />}
        {measures.length > 0 && found.length === 0 && (
          <EmptyState icon={<BookOpenText aria-hidden size={28} />} title={t('noneFound')}>
            {t('noneFoundText')}
          </EmptyState>
        )}
        {[...Map.groupBy(found, (one) => one.cube)].map(([id, own]) => (
          <Card key={id} title={<CubeTitle measure={own[0]!} />} isFlush>
            <ul>
              {own.map((measure) => (
                <Entry key={measure.id} measure={measure} onTry={() => change({ measure: measure.id })} />
              ))}
            </ul>
          </Card>
        ))}
      </PageBody>
      {tried && (
        <TryMeasure key={tried.id} measure={tried} onClose={() => change({ measure: undefined }, true)} />
      )}
    </>
  );
}

function holds({ id, label, definition }: CatalogueMeasure, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  return [id, label.zh, label.en, definition.zh, definition.en].some((text) =>
    text.toLowerCase().includes(wanted),
  );
}

function CubeTitle({ measure }: { measure: CatalogueMeasure }) {
  const t = useText(reportTexts);
  const label = useLabel();
  const pages = pagesOfCube(measure.cube);
  return (
    <span className="flex flex-wrap items-baseline gap-x-3">
      {label(measure.cubeLabel)}
      {pages.length > 0 && (
        <span className="flex gap-2 text-xs font-normal text-soft">
          {t('usedOn')}
          {pages.map(({ href, name }) => (
            <Link key={href} href={href}>
              {label(name)}
            </Link>
          ))}
        </span>
      )}
    </span>
  );
}

function Entry({ measure, onTry }: { measure: CatalogueMeasure; onTry: () => void }) {
  const t = useText(reportTexts);
  const label = useLabel();
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 border-t border-line px-4 py-2.5">
      <div className="min-w-0 flex-1 basis-64">
        <h3 className="flex flex-wrap items-baseline gap-x-2 text-base">
          {label(measure.label)}
          <code className="text-xs font-normal text-faint">{measure.id}</code>
        </h3>
        <p className="max-w-3xl text-sm text-soft">{label(measure.definition)}</p>
      </div>
      <div className="flex flex-wrap items-center gap-1.5">
        <Badge>{t(`unit_${measure.unit}`)}</Badge>
        {!measure.additive && <Badge>{t('notAdditive')}</Badge>}
        {measure.past && <Badge tone="accent">{t('past')}</Badge>}
        <Button size="small" onPress={onTry} aria-label={`${t('tryIt')}：${label(measure.label)}`}>
          {t('tryIt')}
        </Button>
      </div>
    </li>
  );
}
