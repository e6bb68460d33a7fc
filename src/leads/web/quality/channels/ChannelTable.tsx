import { useMemo, type ReactNode } from 'react';
import { useTable } from '../../../../insights/web/index.ts';
import { addDays, periodOf, previousPeriod, type Day } from '../../../../platform/model/calendar.ts';
import { Card } from '../../../../platform/web/index.ts';
import { within } from '../quality-state.ts';
import { ChannelHeads } from './ChannelFigures.tsx';
import { ChannelLevel, type LevelProps } from './ChannelLevel.tsx';
import { dimensionOf, trendsOf } from './channel-rows.ts';

type Props = Omit<LevelProps, 'level' | 'trends'> & { today: Day; title?: ReactNode; actions?: ReactNode };

const byMonth = 'leads.created_on.month';

/** Sources, each opened into its campaigns, those into their contents. */
export function ChannelTable({ today, title, actions, ...props }: Props) {
  const months = useMemo(() => monthsUpTo(today), [today]);
  const dimension = dimensionOf('source', props.touch);
  const { data } = useTable({
    measures: ['leads.count'],
    dimensions: [dimension, byMonth],
    filters: [
      ...props.conditions.filter(({ field }) => field !== 'leads.created_on'),
      within('leads.created_on', `${months[0]}-01`, addDays(today, 1)),
    ],
    limit: 1000,
  });
  const trends = useMemo(() => trendsOf(data, dimension, byMonth, months), [data, dimension, months]);
  return (
    <Card title={title} actions={actions} isFlush className="overflow-hidden">
      <div className="overflow-x-auto">
        <table className="stacked w-full border-collapse text-sm">
          <thead>
            <ChannelHeads hasCosts={props.hasCosts} />
          </thead>
          <tbody>
            <ChannelLevel {...props} level="source" trends={trends} />
          </tbody>
        </table>
      </div>
    </Card>
  );
}

/** The names of the twelve months that end with today's. */
function monthsUpTo(today: Day): string[] {
  const months = [periodOf('month', today)];
  while (months.length < 12) months.unshift(previousPeriod(months[0]!));
  return months.map(({ from }) => from.slice(0, 7));
}
