/** The values of one level of channels as rows of the table; each may be opened into the level below. */
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Cell } from '../../../../insights/model/answer.ts';
import type { Condition } from '../../../../insights/model/question.ts';
import { cellKey, cellName, useTable, type OpenNumber } from '../../../../insights/web/index.ts';
import { ErrorNotice, IconButton, SkeletonLines, useText } from '../../../../platform/web/index.ts';
import { ChannelFigures, columnCount } from './ChannelFigures.tsx';
import {
  channelRows,
  costQuestion,
  dimensionOf,
  levelQuestion,
  levels,
  type ChannelRow,
  type Level,
  type Touch,
} from './channel-rows.ts';
import { Sparkline } from './Sparkline.tsx';
import { channelTexts } from './texts.ts';

export type LevelProps = {
  level: Level;
  touch: Touch;
  conditions: Condition[];
  may: (measure: string) => boolean;
  hasCosts: boolean;
  /** By key of a source: leads by month. */
  trends: ReadonlyMap<string, readonly number[]>;
  onOpen: OpenNumber;
};

const nameless = { source: 'noSource', campaign: 'noCampaign', content: 'noContent' } as const;
const below = { source: 'campaigns', campaign: 'contents' } as const;

export function ChannelLevel(props: LevelProps) {
  const { level, touch, conditions, may, hasCosts } = props;
  const t = useText(channelTexts);
  const dimension = dimensionOf(level, touch);
  const question = levelQuestion(level, touch, conditions, may);
  const quality = useTable(question);
  const spending = costQuestion(level, touch, conditions, may);
  const costs = useTable(spending);
  const failed = quality.error ?? costs.error;
  if (failed)
    return (
      <tr>
        <td colSpan={columnCount}>
          <ErrorNotice error={failed} onRetry={() => void quality.refetch()} />
        </td>
      </tr>
    );
  if (!quality.data)
    return (
      <tr>
        <td colSpan={columnCount} className="px-4 py-2">
          <SkeletonLines lines={level === 'source' ? 6 : 2} />
        </td>
      </tr>
    );
  const rows = channelRows(quality.data, spending && hasCosts ? costs.data : undefined, dimension);
  return rows.map((row) => (
    <ChannelRowLine
      key={cellKey(row.value)}
      {...props}
      row={row}
      name={cellName(row.value, t(nameless[level]))}
      onPress={(name, measure, shown) =>
        measure.startsWith('leads.cost') || measure === 'leads.roi'
          ? spending && props.onOpen(name, spending, measure, [row.value])
          : props.onOpen(name, question, measure, [row.value], shown)
      }
    />
  ));
}

type LineProps = LevelProps & {
  row: ChannelRow;
  name: string;
  onPress: (name: string, measure: string, shown?: number) => void;
};

function ChannelRowLine(props: LineProps) {
  const { level, row, name, trends, touch, conditions, hasCosts } = props;
  const [isOpen, setOpen] = useState(false);
  const next = levels[levels.indexOf(level) + 1];
  return (
    <>
      <tr className={level === 'source' ? '' : 'bg-sunken/40'}>
        <th
          scope="row"
          className={`sticky left-0 z-10 max-w-48 border-t border-line bg-surface py-1.5 pr-3 text-left align-top font-medium ${indents[level]}`}
        >
          <span className="flex min-w-0 items-center gap-1">
            {next && row.count > 0 ? (
              <Toggle level={level as keyof typeof below} name={name} isOpen={isOpen} onToggle={setOpen} />
            ) : (
              <span aria-hidden className="w-6 shrink-0" />
            )}
            <span className="truncate">{name}</span>
          </span>
        </th>
        <ChannelFigures
          row={row}
          name={name}
          hasCosts={hasCosts}
          trend={level === 'source' && <TrendOf name={name} counts={trends.get(cellKey(row.value))} />}
          onPress={props.onPress}
        />
      </tr>
      {next && isOpen && (
        <ChannelLevel
          {...props}
          level={next}
          conditions={[...conditions, isValue(dimensionOf(level, touch), row.value)]}
        />
      )}
    </>
  );
}

const indents: Record<Level, string> = { source: 'pl-3', campaign: 'pl-8', content: 'pl-13' };

function isValue(field: string, value: Cell): Condition {
  const id = value !== null && typeof value === 'object' ? value.id : value;
  return { field, op: 'in', value: [id] };
}

type ToggleProps = {
  level: keyof typeof below;
  name: string;
  isOpen: boolean;
  onToggle: (open: boolean) => void;
};

function Toggle({ level, name, isOpen, onToggle }: ToggleProps) {
  const t = useText(channelTexts);
  const label = isOpen ? t('collapse', { name }) : t('expand', { name, level: t(below[level]) });
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <IconButton
      label={label}
      size="small"
      icon={<Icon aria-hidden size={16} />}
      onPress={() => onToggle(!isOpen)}
    />
  );
}

function TrendOf({ name, counts }: { name: string; counts: readonly number[] | undefined }) {
  const t = useText(channelTexts);
  if (!counts) return null;
  return <Sparkline values={counts} label={t('trendOf', { name, counts: counts.join('、') })} />;
}
