import { useState } from 'react';
import { useMe } from '../../../identity/web/index.ts';
import {
  Button,
  callContract,
  EmptyState,
  ErrorNotice,
  PageBody,
  PageHeader,
  ProgressBar,
  useAddressQuery,
  useLabel,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { sourceContract, type WireSource } from '../../model/contract.ts';
import { hasOwner } from '../../model/outside-source.ts';
import { ColumnEditor } from '../columns/ColumnEditor.tsx';
import { draftOf, usedColumns, type DraftColumn } from '../columns/columns-draft.ts';
import { SourceSteps } from '../connect/SourceSteps.tsx';
import { sourceTexts } from '../texts.ts';
import { sourceTitles } from '../titles.ts';
import { useChangeSource, useSourceJob } from '../use-sources.ts';
import { AccessDialog } from './AccessDialog.tsx';
import { NameAndRights } from './NameAndRights.tsx';
import { RemoveSource } from './RemoveSource.tsx';
import { samplesIn } from './samples.ts';

/** What is still to be said of a new source: what its columns are, what it is called, who reads it. */
export function DraftPage({ source }: { source: WireSource }) {
  const titles = useText(sourceTitles);
  const label = useLabel();
  const [query, change] = useAddressQuery();
  const looking = useLooking(source, typeof query['look'] === 'string' ? query['look'] : null);
  const step = query['step'] === 'readers' && source.found ? 2 : 1;
  const [columns, setColumns] = useState<DraftColumn[] | null>(null);
  const drawn = columns ?? (source.found && draftOf(source.found.columns));
  return (
    <>
      <PageHeader
        title={label(source.name)}
        crumbs={[{ name: titles('sources'), href: '/reports/sources' }, { name: label(source.name) }]}
        actions={<RemoveSource source={source} />}
      >
        <SourceSteps at={step} />
      </PageHeader>
      <PageBody className="max-w-300">
        {drawn === null && <Looking source={source} {...looking} />}
        {drawn !== null && step === 1 && (
          <ColumnsStep
            source={source}
            columns={drawn}
            onChange={setColumns}
            onGo={() => change({ step: 'readers' })}
          />
        )}
        {drawn !== null && step === 2 && (
          <ReadersStep source={source} columns={drawn} onBack={() => change({ step: undefined })} />
        )}
      </PageBody>
    </>
  );
}

/** The look that the source was begun with, or one that is asked for again. */
function useLooking(source: WireSource, first: string | null) {
  const [query, change] = useAddressQuery();
  const job = useSourceJob(() => change({ look: undefined }, true));
  const again = useSending({
    send: () => callContract(sourceContract.lookAtSource, { params: { id: source.id } }),
    onDone: ({ jobId }) => job.follow(jobId),
  });
  if (first !== null && !job.isRunning && source.found === null && query['look'] === first) job.follow(first);
  return {
    isLooking: job.isRunning || again.isPending,
    look: () => void again.send(),
    failure: again.failure,
  };
}

type LookingProps = { source: WireSource; isLooking: boolean; look: () => void; failure: unknown };

function Looking({ source, isLooking, look, failure }: LookingProps) {
  const t = useText(sourceTexts);
  const [isChanging, setChanging] = useState(false);
  if (isLooking) return <ProgressBar label={t('looking')} value={null} />;
  return (
    <>
      {failure !== null && <ErrorNotice error={failure} />}
      <EmptyState
        title={t('lookFailed')}
        action={
          <span className="flex flex-wrap justify-center gap-2">
            <Button variant="primary" onPress={look}>
              {t('lookAgain')}
            </Button>
            {source.kind !== 'file' && <Button onPress={() => setChanging(true)}>{t('change')}</Button>}
          </span>
        }
      >
        {source.error ?? t('never')}
      </EmptyState>
      {isChanging && <AccessDialog source={source} onClose={() => setChanging(false)} />}
    </>
  );
}

type StepProps = { source: WireSource; columns: readonly DraftColumn[] };

function ColumnsStep({
  source,
  columns,
  onChange,
  onGo,
}: StepProps & { onChange: (columns: DraftColumn[]) => void; onGo: () => void }) {
  const t = useText(sourceTexts);
  const { currency } = useMe().organisation;
  const isEmpty = usedColumns(columns).length === 0;
  return (
    <>
      <p className="max-w-3xl text-soft">{t('columnsHint')}</p>
      <ColumnEditor columns={columns} samplesOf={samplesIn(source)} currency={currency} onChange={onChange} />
      {isEmpty && <p className="text-sm text-bad">{t('noneChosen')}</p>}
      <div>
        <Button variant="primary" isDisabled={isEmpty} onPress={onGo}>
          {t('continue')}
        </Button>
      </div>
    </>
  );
}

function ReadersStep({ source, columns, onBack }: StepProps & { onBack: () => void }) {
  const t = useText(sourceTexts);
  const label = useLabel();
  const used = usedColumns(columns);
  const finish = useChangeSource(source, ({ name }) => t('finished', { name: label(name) }));
  return (
    <NameAndRights
      source={source}
      isOwned={hasOwner(used)}
      failure={finish.failure}
      className="max-w-160"
      onSave={(told) => void finish.send({ ...told, columns: used, isOn: true })}
    >
      <div className="flex flex-wrap gap-2">
        <Button onPress={onBack}>{t('back')}</Button>
        <Button type="submit" variant="primary" isPending={finish.isPending}>
          {t('finish')}
        </Button>
      </div>
    </NameAndRights>
  );
}
