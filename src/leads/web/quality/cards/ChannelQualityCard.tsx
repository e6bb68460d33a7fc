import { Defined, numberOf, useTable } from '../../../../insights/web/index.ts';
import { addDays } from '../../../../platform/model/calendar.ts';
import { Link, SkeletonLines, useFormats, useText } from '../../../../platform/web/index.ts';
import { ChannelTable } from '../channels/ChannelTable.tsx';
import { costMeasures, costQuestion } from '../channels/channel-rows.ts';
import { within } from '../quality-state.ts';
import { useOpened } from '../use-opened.tsx';
import { useLeadMeasures } from './use-lead-measures.ts';
import { useMaturity } from '../use-maturity.ts';
import { cardTexts } from './texts.ts';

/** What the channels of the last year brought, told by leads old enough to tell. */
export function ChannelQualityCard() {
  const t = useText(cardTexts);
  const { day } = useFormats();
  const { may, isReady, today } = useLeadMeasures();
  const maturity = useMaturity();
  const { open, drawer } = useOpened();
  const until = maturity?.before ?? addDays(today, 1);
  const conditions = [within('leads.created_on', addDays(today, -365), until)];
  const costs = useTable(
    isReady && maturity !== undefined && costQuestion('source', 'latest', conditions, may)
      ? { measures: costMeasures.filter(may), filters: conditions }
      : null,
  );
  if (!isReady || maturity === undefined) return <SkeletonLines lines={6} className="h-8" />;
  return (
    <>
      <ChannelTable
        title={<Defined name={t('channels')} definition={t('channelsMean', { day: day(until) })} />}
        actions={
          <Link href="/insights/leads" className="text-sm">
            {t('allChannels')}
          </Link>
        }
        touch="latest"
        conditions={conditions}
        may={may}
        today={today}
        hasCosts={(numberOf(costs.data, 'leads.cost') ?? 0) > 0}
        onOpen={open}
      />
      {drawer}
    </>
  );
}
