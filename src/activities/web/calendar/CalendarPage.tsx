import { CalendarPlus, ChevronLeft, ChevronRight, Ellipsis, Import, Rss } from 'lucide-react';
import { useState } from 'react';
import { useMe } from '../../../identity/web/index.ts';
import {
  Button,
  ErrorNotice,
  IconButton,
  Menu,
  PageBody,
  PageHeader,
  SegmentedControl,
  SkeletonLines,
  useAddressQuery,
  useText,
} from '../../../platform/web/index.ts';
import type { MeetingDraft } from '../meetings/meeting-draft.ts';
import { calendarViews, turnView } from '../../model/meetings/calendar-view.ts';
import { MeetingForm } from '../meetings/MeetingForm.tsx';
import { AgendaView } from './AgendaView.tsx';
import { FeedDialog } from './FeedDialog.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { MonthView } from './MonthView.tsx';
import { calendarTexts } from './texts.ts';
import { TimeView } from './TimeView.tsx';
import { useCalendar, useCalendarPlace } from './use-calendar.ts';
import { useSpanTitle } from './use-span-title.ts';

type Opened = 'import' | 'feed' | { plan: Partial<MeetingDraft> } | null;

/** Meetings, due tasks and next steps by month, week and day; on a phone as a list. */
export function Page() {
  const t = useText(calendarTexts);
  const { view, day, whose } = useCalendarPlace();
  const { rights } = useMe();
  const [query, setQuery] = useAddressQuery();
  const [own, setOpened] = useState<Opened>(null);
  const opened = own ?? (query['new'] ? { plan: {} } : null);
  const close = (): void => {
    setOpened(null);
    if (query['new']) setQuery({ new: undefined });
  };
  return (
    <>
      <PageHeader
        title={t('calendar')}
        actions={
          <>
            <Menu
              label={t('more')}
              trigger={<IconButton label={t('more')} icon={<Ellipsis aria-hidden size={18} />} />}
              entries={[
                {
                  id: 'import',
                  name: t('importFile'),
                  icon: <Import size={16} />,
                  onAction: () => setOpened('import'),
                },
                {
                  id: 'feed',
                  name: t('subscribe'),
                  icon: <Rss size={16} />,
                  onAction: () => setOpened('feed'),
                },
              ]}
            />
            {rights['task.create'] && (
              <Button
                variant="primary"
                icon={<CalendarPlus aria-hidden size={16} />}
                onPress={() => setOpened({ plan: {} })}
              >
                {t('newMeeting')}
              </Button>
            )}
          </>
        }
      >
        <CalendarBar />
      </PageHeader>
      <PageBody className="min-h-0 flex-1">
        <Shown key={view} view={view} day={day} whose={whose} onPlan={(plan) => setOpened({ plan })} />
      </PageBody>
      {opened === 'import' && <ImportDialog onClose={close} />}
      {opened === 'feed' && <FeedDialog onClose={close} />}
      {opened && typeof opened === 'object' && <MeetingForm draft={opened.plan} onClose={close} />}
    </>
  );
}

/** Turning pages, and which of the calendars. */
function CalendarBar() {
  const t = useText(calendarTexts);
  const { view, day, whose, today, isNarrow, setQuery } = useCalendarPlace();
  const title = useSpanTitle(view, day);
  const { rights } = useMe();
  const turn = (by: 1 | -1): void => setQuery({ day: turnView(view, day, by) });
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <div className="flex items-center gap-1">
        <IconButton
          label={t('earlier')}
          icon={<ChevronLeft aria-hidden size={18} />}
          onPress={() => turn(-1)}
        />
        <IconButton
          label={t('later')}
          icon={<ChevronRight aria-hidden size={18} />}
          onPress={() => turn(1)}
        />
        <Button size="small" isDisabled={day === today} onPress={() => setQuery({ day: undefined })}>
          {t('today')}
        </Button>
      </div>
      <h2 aria-live="polite" className="figures text-lg">
        {title}
      </h2>
      <div className="ml-auto flex flex-wrap gap-2">
        {rights['task.read'] !== 'own' && (
          <SegmentedControl
            label={t('whose')}
            value={whose}
            onChange={(next) => setQuery({ whose: next === 'team' ? 'team' : undefined })}
            segments={(['mine', 'team'] as const).map((id) => ({ id, name: t(id) }))}
          />
        )}
        {!isNarrow && (
          <SegmentedControl
            label={t('view')}
            value={view}
            onChange={(next) => setQuery({ view: next === 'week' ? undefined : next })}
            segments={calendarViews.map((id) => ({ id, name: t(id) }))}
          />
        )}
      </div>
    </div>
  );
}

type ShownProps = Pick<ReturnType<typeof useCalendarPlace>, 'view' | 'day' | 'whose'> & {
  onPlan: (plan: Partial<MeetingDraft>) => void;
};

function Shown({ view, day, whose, onPlan }: ShownProps) {
  const t = useText(calendarTexts);
  const { data, error, refetch } = useCalendar(view, day, whose);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={10} className="h-10" />;
  const shared = { page: data, day, isTeam: whose === 'team', onPlan };
  return (
    <>
      {data.isCut && <p className="text-sm text-warn">{t('isCut')}</p>}
      {view === 'month' && <MonthView {...shared} />}
      {(view === 'week' || view === 'day') && <TimeView {...shared} view={view} />}
      {view === 'agenda' && <AgendaView {...shared} />}
    </>
  );
}
