import type { TableAnswer } from '../../../insights/model/answer.ts';
import { cellKey, cellName, cellOf, Defined, DrillNumber, numberOf } from '../../../insights/web/index.ts';
import { Card, EmptyState, SkeletonLines, useFormats, useText } from '../../../platform/web/index.ts';
import { dashboardTexts } from './texts.ts';

type Props = { answer: TableAnswer | undefined; pipelineName: string; onOpen: (row: number) => void };

/** How long deals stayed in each stage before they left it. */
export function StaysCard({ answer, pipelineName, onOpen }: Props) {
  const t = useText(dashboardTexts);
  const longest = Math.max(
    0,
    ...(answer?.rows.map((_, row) => numberOf(answer, 'stages.days_p80', row) ?? 0) ?? []),
  );
  const title = (
    <>
      <Defined name={t('stays')} definition={t('staysMeans')} />
      <span className="ml-2 text-sm font-normal text-faint">{pipelineName}</span>
    </>
  );
  const rows = answer?.rows.flatMap((_, row) =>
    numberOf(answer, 'stages.days_median', row) === null ? [] : [row],
  );
  return (
    <Card title={title}>
      {!answer && <SkeletonLines lines={5} />}
      {rows?.length === 0 && <EmptyState title={t('noStays')}>{null}</EmptyState>}
      <ul className="flex flex-col gap-3">
        {answer &&
          rows?.map((row) => (
            <StayLine
              key={cellKey(cellOf(answer, 'deals.stage', row))}
              answer={answer}
              row={row}
              longest={longest}
              onPress={() => onOpen(row)}
            />
          ))}
      </ul>
    </Card>
  );
}

function StayLine({
  answer,
  row,
  longest,
  onPress,
}: {
  answer: TableAnswer;
  row: number;
  longest: number;
  onPress: () => void;
}) {
  const t = useText(dashboardTexts);
  const { number } = useFormats();
  const median = numberOf(answer, 'stages.days_median', row);
  const p80 = numberOf(answer, 'stages.days_p80', row);
  const width = (days: number | null): string => `${longest > 0 ? ((days ?? 0) / longest) * 100 : 0}%`;
  const name = cellName(cellOf(answer, 'deals.stage', row), '–');
  return (
    <li className="grid grid-cols-[minmax(0,8.5rem)_1fr] items-center gap-x-3 text-sm">
      <span className="truncate">{name}</span>
      <span className="flex flex-col gap-1">
        <span aria-hidden className="relative h-2 rounded-full bg-sunken">
          <span
            className="absolute inset-y-0 left-0 rounded-full bg-accent/30"
            style={{ width: width(p80) }}
          />
          <span
            className="absolute inset-y-0 left-0 rounded-full bg-accent"
            style={{ width: width(median) }}
          />
        </span>
        <DrillNumber
          label={t('show', { name })}
          isEmpty={median === null}
          onPress={onPress}
          className="w-fit text-xs text-soft"
        >
          {t('stay', { median: number(median, 1), p80: number(p80, 1) })}
        </DrillNumber>
      </span>
    </li>
  );
}
