import { useQuery } from '@tanstack/react-query';
import { ClipboardPaste, Inbox } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../../../identity/web/index.ts';
import {
  Button,
  contractQuery,
  DatePicker,
  EmptyState,
  ErrorNotice,
  FilterBar,
  Link,
  PageBody,
  PageHeader,
  SegmentedControl,
  Select,
  useLabel,
  useText,
} from '../../../../platform/web/index.ts';
import { captureStates, type CaptureState } from '../../../model/capture/capture-log.ts';
import { channelNames } from '../../../model/capture/channel-names.ts';
import { captureSourceContract } from '../../../model/capture/contract.ts';
import { touchChannels, type TouchChannel } from '../../../model/capture/lead-draft.ts';
import { PasteDrawer } from '../paste/PasteDrawer.tsx';
import { captureTitles } from '../titles.ts';
import { CaptureDrawer } from './CaptureDrawer.tsx';
import { CaptureRows } from './CaptureRows.tsx';
import { inboxTexts } from './texts.ts';
import { TurnedAway } from './TurnedAway.tsx';
import { useInbox, useInboxAsked, type InboxAsked } from './use-inbox.ts';

/** Everything that came in, and what became of it. */
export function Page() {
  const t = useText(inboxTexts);
  const label = useLabel();
  const { asked, ask, opened, open } = useInboxAsked();
  const { list, items, counts } = useInbox(asked);
  const [isPasting, setPasting] = useState(false);
  const seesSources = useMay('lead_rules.read');
  const mayCreate = useMay('lead.create');
  const isAsked = Object.values(asked).some((one) => one !== undefined);
  const actions = (
    <>
      {seesSources && <Link href="/settings/lead-sources">{t('toSources')}</Link>}
      {mayCreate && (
        <Button
          variant="primary"
          icon={<ClipboardPaste aria-hidden size={16} />}
          onPress={() => setPasting(true)}
        >
          {t('paste')}
        </Button>
      )}
    </>
  );
  const empty = isAsked ? (
    <EmptyState title={t('noMatch')}>{t('noMatchText')}</EmptyState>
  ) : (
    <EmptyState icon={<Inbox aria-hidden size={28} />} title={t('emptyTitle')}>
      {t('empty')}
    </EmptyState>
  );
  return (
    <div className="flex min-w-0 flex-1 flex-col md:min-h-0">
      <PageHeader title={label(captureTitles.inbox)} actions={actions}>
        <p className="max-w-3xl text-sm text-soft">{t('explain')}</p>
      </PageHeader>
      <PageBody className="flex-1 gap-2 md:min-h-0">
        <States states={counts?.states} value={asked.state} onChange={(state) => ask({ ...asked, state })} />
        <Filters asked={asked} ask={ask} seesSources={seesSources} />
        {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
        <CaptureRows items={items} list={list} empty={empty} onOpen={(one) => open(one.id)} />
        {counts && counts.turnedAway.length > 0 && <TurnedAway turnedAway={counts.turnedAway} />}
      </PageBody>
      {opened && <CaptureDrawer key={opened} id={opened} onClose={() => open(null)} />}
      {isPasting && <PasteDrawer onClose={() => setPasting(false)} />}
    </div>
  );
}

type StatesProps = {
  states: Record<CaptureState, number> | undefined;
  value: CaptureState | undefined;
  onChange: (state: CaptureState | undefined) => void;
};

function States({ states, value, onChange }: StatesProps) {
  const t = useText(inboxTexts);
  const all = states && Object.values(states).reduce((sum, one) => sum + one, 0);
  const named = (name: string, count: number | undefined) =>
    count === undefined ? name : t('counted', { name, count });
  return (
    <div className="overflow-x-auto">
      <SegmentedControl
        label={t('states')}
        segments={[
          { id: 'all', name: named(t('all'), all) },
          ...captureStates.map((state) => ({ id: state, name: named(t(state), states?.[state]) })),
        ]}
        value={value ?? 'all'}
        onChange={(id) => onChange(captureStates.find((one) => one === id))}
      />
    </div>
  );
}

type FilterProps = { asked: InboxAsked; ask: (asked: InboxAsked) => void; seesSources: boolean };

function Filters({ asked, ask, seesSources }: FilterProps) {
  const t = useText(inboxTexts);
  const label = useLabel();
  const sources = useQuery({ ...contractQuery(captureSourceContract.listSources), enabled: seesSources });
  const { channel, sourceId, from, to } = asked;
  const clear =
    channel || sourceId || from || to
      ? () => ask({ channel: undefined, sourceId: undefined, from: undefined, to: undefined })
      : undefined;
  return (
    <FilterBar onClearAll={clear}>
      <Select
        label={t('channel')}
        hideLabel
        placeholder={t('channel')}
        isClearable
        options={touchChannels.map((id) => ({ id, name: label(channelNames[id]) }))}
        value={channel ?? null}
        onChange={(id) => ask({ ...asked, channel: (id ?? undefined) as TouchChannel | undefined })}
        className="w-36"
      />
      {seesSources && (
        <Select
          label={t('source')}
          hideLabel
          placeholder={t('source')}
          isClearable
          options={sources.data?.items ?? []}
          value={sourceId ?? null}
          onChange={(id) => ask({ ...asked, sourceId: id ?? undefined })}
          className="w-44"
        />
      )}
      {(['from', 'to'] as const).map((side) => (
        <span key={side} className="flex items-center gap-1.5 text-sm text-soft">
          {t(side)}
          <DatePicker
            label={t(side)}
            hideLabel
            value={asked[side] ?? null}
            onChange={(day) => ask({ ...asked, [side]: day ?? undefined })}
            className="w-36"
          />
        </span>
      ))}
    </FilterBar>
  );
}
