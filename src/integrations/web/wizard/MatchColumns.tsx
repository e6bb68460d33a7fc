import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { pipelineContract } from '../../../deals/model/contract.ts';
import {
  Badge,
  Button,
  contractQuery,
  ErrorNotice,
  PageBody,
  PageHeader,
  useFormats,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import type { Mapping } from '../../model/mapping.ts';
import { useStartImport } from '../imports/use-import.ts';
import { wizardTexts } from '../texts.ts';
import { pageTitles } from '../titles.ts';
import { ColumnTable } from './ColumnTable.tsx';
import { ImportOptions } from './ImportOptions.tsx';
import { dateFormatOf, filledFields } from './mapping-draft.ts';
import { ReadingChoices } from './ReadingChoices.tsx';
import { ImportSteps } from './ImportSteps.tsx';
import { TrialResult } from './TrialResult.tsx';
import { type Entity, type Look, useImportEntities, type useLook } from './use-wizard.ts';

type Props = {
  file: string;
  entity: Entity;
  look: Look;
  mapping: Mapping;
  state: ReturnType<typeof useLook>;
  onBack: () => void;
};

/** The second and third step: what the columns mean and how to import, then what would happen. */
export function MatchColumns({ file, entity, look, mapping, state, onBack }: Props) {
  const label = useLabel();
  const [trialId, setTrialId] = useState<string | null>(null);
  const trial = useStartImport((started) => setTrialId(started.id));
  const crumbs = [
    { name: label(pageTitles.imports), href: '/imports' },
    { name: label(pageTitles.newImport) },
  ];
  const order = { fileId: file, mapping, reading: state.reading };
  return (
    <>
      <PageHeader
        title={label(pageTitles.newImport)}
        crumbs={crumbs}
        meta={<FileMeta entity={entity} look={look} />}
      >
        <ImportSteps at={trialId ? 2 : 1} />
      </PageHeader>
      <PageBody>
        {trialId ? (
          <TrialResult trialId={trialId} order={order} onBack={() => setTrialId(null)} />
        ) : (
          <>
            {state.error && <ErrorNotice error={state.error} />}
            <Columns
              entity={entity}
              look={look}
              mapping={mapping}
              reading={<ReadingChoices table={look.table} onChoose={state.readAgain} />}
              onChange={state.setMapping}
            />
            {trial.error && <ErrorNotice error={trial.error} />}
            <Foot
              entity={entity}
              look={look}
              mapping={mapping}
              isPending={trial.isPending}
              onBack={onBack}
              onTry={() => trial.mutate({ ...order, dryRun: true })}
            />
          </>
        )}
      </PageBody>
    </>
  );
}

function FileMeta({ entity, look }: { entity: Entity; look: Look }) {
  const t = useText(wizardTexts);
  const label = useLabel();
  const { number } = useFormats();
  return (
    <>
      <Badge tone="accent">{label(entity.label)}</Badge>
      <span>{t('rows', { count: number(look.table.rows) })}</span>
    </>
  );
}

type ColumnsProps = Pick<Props, 'entity' | 'look' | 'mapping'> & {
  reading: ReactNode;
  onChange: (mapping: Mapping) => void;
};

function Columns({ entity, look, mapping, reading, onChange }: ColumnsProps) {
  const isDeals = entity.entity === 'deals';
  const entities = useImportEntities();
  const pipelines = useQuery({ ...contractQuery(pipelineContract.listPipelines), enabled: isDeals });
  const all = pipelines.data?.items ?? [];
  const chosen = all.find((pipeline) => pipeline.name === mapping.constants['pipeline']) ?? all[0];
  const stages = isDeals && mapping.stageLog?.mode !== 'row-per-event' ? (chosen?.stages ?? []) : [];
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <ColumnTable
        look={look}
        mapping={mapping}
        entity={entity}
        stages={stages.map((stage) => stage.name)}
        onChange={onChange}
      />
      <ImportOptions
        look={look}
        mapping={mapping}
        entity={entity}
        creatable={entities.data?.creatable ?? []}
        pipelines={all}
        onChange={onChange}
      >
        {reading}
      </ImportOptions>
    </div>
  );
}

type FootProps = Pick<Props, 'entity' | 'look' | 'mapping' | 'onBack'> & {
  isPending: boolean;
  onTry: () => void;
};

function Foot({ entity, look, mapping, onBack, isPending, onTry }: FootProps) {
  const t = useText(wizardTexts);
  const label = useLabel();
  const filled = filledFields(mapping);
  const missing = entity.fields.filter((field) => field.required && !filled.includes(field.id));
  const isOpen = look.ambiguous.some(({ header }) => dateFormatOf(mapping, header) === null);
  const fields = missing.map((field) => label(field.label)).join('、');
  const reason =
    missing.length > 0 && !mapping.match ? t('missingRequired', { fields }) : isOpen ? t('datesOpen') : null;
  return (
    <div className="sticky bottom-0 -mx-4 flex flex-wrap items-center gap-3 border-t border-line bg-paper px-4 py-3 md:-mx-6 md:px-6">
      <Button onPress={onBack}>{t('otherFile')}</Button>
      {mapping.constants['name'] && (
        <span className="truncate text-sm text-faint">
          {t('composed', { text: mapping.constants['name'] })}
        </span>
      )}
      <span className="ml-auto text-sm text-faint">{reason ?? t('tryHint')}</span>
      <Button variant="primary" disabledReason={reason} isPending={isPending} onPress={onTry}>
        {t('try')}
      </Button>
    </div>
  );
}
