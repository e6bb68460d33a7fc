import { useQuery } from '@tanstack/react-query';
import { ArchiveRestore } from 'lucide-react';
import { use } from 'react';
import { FilesPanel, Timeline } from '../../../activities/web/index.ts';
import { useMay } from '../../../identity/web/index.ts';
import {
  ApiProblem,
  Avatar,
  Badge,
  Button,
  Card,
  contractQuery,
  ErrorNotice,
  Link,
  NotFoundPage,
  PageBody,
  PageHeader,
  SkeletonLines,
  Tabs,
  useAddressParams,
  useAddressQuery,
  useLabel,
  useText,
  type Tone,
} from '../../../platform/web/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import {
  FieldPanel,
  HistoryPanel,
  hrefOfRecord,
  RecordPanelsContext,
  useCatalogue,
  useRecord,
  useRecordAid,
  useRemoval,
  type OpenCatalogue,
} from '../../../records/web/index.ts';
import { PlaybookCard } from '../../../playbook/web/index.ts';
import { dealContract } from '../../model/contract.ts';
import type { Stage } from '../../model/pipeline.ts';
import { ClosingDialog } from '../closing/ClosingDialog.tsx';
import type { DealCardFacts } from '../deal-card.ts';
import { dealRecords } from '../deal-records.ts';
import { Gate } from '../process/Gate.tsx';
import { GuidanceCard } from '../process/GuidanceCard.tsx';
import { DealClocks } from '../clock/DealClocks.tsx';
import { StageMoveCard } from '../stage-move/StageMoveCard.tsx';
import { SupervisionCard } from '../supervision/SupervisionCard.tsx';
import { DealAmount } from './DealAmount.tsx';
import { DealActions } from './DealActions.tsx';
import { DealContacts } from './DealContacts.tsx';
import { NextStepCard } from './NextStepCard.tsx';
import { StageBar } from './StageBar.tsx';
import { StageWords } from './StageWords.tsx';
import { dealTexts } from './texts.ts';
import { useDealMove } from './use-deal-move.ts';
import { WalkedPath } from './WalkedPath.tsx';
import { WhoSees } from './WhoSees.tsx';

type Path = EndpointAnswer<typeof dealContract.path>;
type Shown = { record: WireRecord; catalogue: OpenCatalogue; path: Path | undefined; now: Date };

/** One deal: where it stands, what comes next, the path it walked, and everything that was said. */
export function Page() {
  const { dealId } = useAddressParams();
  const { catalogue } = useCatalogue('deal');
  const record = useRecord(dealRecords, dealId!);
  const isThere = record.data?.deletedAt === null;
  const path = useQuery({
    ...contractQuery(dealContract.path, { params: { id: dealId! } }),
    enabled: isThere,
  });
  if (record.error instanceof ApiProblem && record.error.status === 404) return <NotFoundPage />;
  if (record.error && !record.data) {
    return (
      <PageBody className="pt-6">
        <ErrorNotice error={record.error} onRetry={() => void record.refetch()} />
      </PageBody>
    );
  }
  if (!record.data || !catalogue || (isThere && path.isPending)) {
    return (
      <PageBody className="max-w-3xl pt-6">
        <SkeletonLines lines={8} className="h-5" />
      </PageBody>
    );
  }
  const shown = { record: record.data, catalogue, path: path.data, now: new Date(record.dataUpdatedAt) };
  return (
    <>
      <DealHead {...shown} />
      <PageBody className="lg:grid lg:grid-cols-[minmax(0,1fr)_340px] lg:items-start lg:gap-6">
        <DealParts {...shown} />
        <DealSide {...shown} />
      </PageBody>
    </>
  );
}

function factsOf(record: WireRecord): DealCardFacts {
  return record as unknown as DealCardFacts;
}

/** The open stage the deal stood in last; the first one when it went straight to its end. */
function lastOpenStage({ visits, pipeline }: Path): Stage | undefined {
  const last = visits.findLast((visit) => visit.kind === 'open');
  return (
    pipeline.stages.find(({ id }) => id === last?.stage.id) ??
    pipeline.stages.find(({ kind }) => kind === 'open')
  );
}

function DealHead({ record, catalogue, path }: Shown) {
  const { Notice } = useRecordAid('deal');
  const t = useText(dealTexts);
  const moving = useDealMove();
  const deal = factsOf(record);
  const stage = path?.pipeline.stages.find(({ id }) => id === deal.stage.id);
  const move = (to: Stage): void => stage && moving.move({ card: deal, from: stage, to });
  return (
    <PageHeader
      title={deal.name}
      crumbs={[{ name: t('deals'), href: '/deals' }]}
      meta={<DealFacts deal={deal} />}
      actions={
        path &&
        stage && (
          <DealActions
            {...{ record, catalogue, stage }}
            pipeline={path.pipeline}
            lastOpen={lastOpenStage(path)}
            onMove={move}
          />
        )
      }
    >
      {record.deletedAt ? <InTheBin record={record} /> : Notice && <Notice record={record} />}
      {path && stage && (
        <>
          <StageBar
            pipeline={path.pipeline}
            stageId={stage.id}
            visited={new Set(path.visits.map((visit) => visit.stage.id))}
            going={moving.going}
            disabledReason={deal.abilities.update ? null : t('noUpdate')}
            onMove={move}
          />
          <StageWords deal={deal} stage={stage} lossReason={path.visits.at(-1)?.lossReason ?? null} />
          <ClosingDialog move={moving.asking} onConfirm={moving.confirm} onGiveUp={moving.giveUp} />
          <Gate {...moving.gate} />
        </>
      )}
    </PageHeader>
  );
}

const tones: Record<DealCardFacts['outcome'], Tone> = { open: 'accent', won: 'good', lost: 'bad' };

function DealFacts({ deal }: { deal: DealCardFacts }) {
  const t = useText(dealTexts);
  return (
    <>
      <Badge tone={tones[deal.outcome]}>{t(deal.outcome)}</Badge>
      <DealAmount deal={deal} />
      {deal.account?.name && <Link href={hrefOfRecord('account', deal.account.id)}>{deal.account.name}</Link>}
      {deal.owner?.name && <Avatar name={deal.owner.name} size="small" showName />}
    </>
  );
}

function InTheBin({ record }: { record: WireRecord }) {
  const t = useText(dealTexts);
  const { restore } = useRemoval(dealRecords);
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">
      {t('isDeleted')}
      {record.abilities.delete && (
        <Button
          size="small"
          icon={<ArchiveRestore aria-hidden size={14} />}
          onPress={() => void restore(record)}
        >
          {t('restore')}
        </Button>
      )}
    </div>
  );
}

function DealParts({ record, catalogue, path, now }: Shown) {
  const t = useText(dealTexts);
  const [{ part }, setQuery] = useAddressQuery();
  const label = useLabel();
  const given = use(RecordPanelsContext)['deal'] ?? [];
  const subject = { object: 'deal', id: record.id };
  const tabs = [
    {
      id: 'talks',
      name: t('talks'),
      content: <Timeline subject={subject} isClosed={record.deletedAt !== null} />,
    },
    ...(path
      ? [
          {
            id: 'path',
            name: t('path'),
            count: path.visits.length,
            content: <WalkedPath path={path} now={now} />,
          },
        ]
      : []),
    {
      id: 'files',
      name: t('files'),
      content: <FilesPanel subject={subject} isClosed={record.deletedAt !== null} />,
    },
    { id: 'contacts', name: t('contacts'), content: <DealContacts deal={factsOf(record)} /> },
    ...given.map(({ id, label: name, Panel }) => ({
      id,
      name: label(name),
      content: <Panel record={record} />,
    })),
    {
      id: 'history',
      name: t('history'),
      content: <HistoryPanel recordId={record.id} contract={dealRecords} catalogue={catalogue} />,
    },
  ];
  const chosen = tabs.find(({ id }) => id === part) ?? tabs[0]!;
  return (
    <div className="min-w-0 max-lg:order-2">
      <Tabs
        label={t('parts')}
        tabs={tabs}
        value={chosen.id}
        onChange={(id) => setQuery({ part: id === 'talks' ? undefined : id }, true)}
      />
    </div>
  );
}

const shownElsewhere = [
  'base_amount',
  'stage',
  'outcome',
  'loss_reason',
  'next_step',
  'next_step_on',
  'next_step_agreed',
  'clock_level',
  'last_contact_at',
  'stage_entered_at',
  'owner',
  'team',
];

function DealSide({ record, catalogue, path }: Shown) {
  const t = useText(dealTexts);
  const { owner } = factsOf(record);
  const mayNote = useMay('task.create');
  const [, setQuery] = useAddressQuery();
  return (
    <div className="flex flex-col gap-4 max-lg:contents">
      <DealClocks record={record} />
      <NextStepCard record={record} catalogue={catalogue} />
      {path && (
        <GuidanceCard
          key={record.version}
          dealId={record.id}
          pipeline={path.pipeline}
          mayUpdate={record.abilities.update}
        />
      )}
      {path && (
        <StageMoveCard dealId={record.id} stageId={factsOf(record).stage.id} pipeline={path.pipeline} />
      )}
      {path && record.deletedAt === null && (
        <PlaybookCard
          key={`playbook.${factsOf(record).stage.id}`}
          dealId={record.id}
          mayWrite={mayNote}
          onInserted={() => setQuery({ part: undefined }, true)}
        />
      )}
      <SupervisionCard record={record} />
      <Card title={t('details')} className="max-lg:order-3">
        <FieldPanel record={record} contract={dealRecords} catalogue={catalogue} without={shownElsewhere} />
      </Card>
      <div className="max-lg:order-3">
        <WhoSees owner={owner} team={record['team'] as DealCardFacts['owner']} />
      </div>
    </div>
  );
}
