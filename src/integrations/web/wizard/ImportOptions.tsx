import type { ReactNode } from 'react';
import { Card, Checkbox, Select, TextField, useLabel, useText } from '../../../platform/web/index.ts';
import type { Pipeline } from '../../../deals/model/pipeline.ts';
import type { Creatable, Mapping } from '../../model/mapping.ts';
import { creatableLabels, wizardTexts } from '../texts.ts';
import { filledFields, withConstant, withMatch, withRowsAsEvents } from './mapping-draft.ts';
import type { Entity, Look } from './use-wizard.ts';

type Props = {
  look: Look;
  mapping: Mapping;
  entity: Entity;
  /** What the person may let an import make. */
  creatable: readonly Creatable[];
  pipelines: readonly Pick<Pipeline, 'id' | 'name'>[];
  onChange: (mapping: Mapping) => void;
  /** How the file is read. */
  children: ReactNode;
};

/** How existing records are recognised, what may be made by name, and what only deals need. */
export function ImportOptions(props: Props) {
  const t = useText(wizardTexts);
  const { mapping, entity, onChange } = props;
  return (
    <Card title={t('options')}>
      <div className="flex flex-col gap-5">
        <MatchChoice mapping={mapping} entity={entity} onChange={onChange} />
        <MissingChoice {...props} />
        {entity.entity === 'deals' && <DealOptions {...props} />}
        {props.children}
      </div>
    </Card>
  );
}

const noMatch = '-';

function MatchChoice({ mapping, entity, onChange }: Pick<Props, 'mapping' | 'entity' | 'onChange'>) {
  const t = useText(wizardTexts);
  const label = useLabel();
  const filled = filledFields(mapping);
  const usable = entity.fields.filter(
    (field) => entity.matchable.includes(field.id) && filled.includes(field.id),
  );
  if (entity.matchable.length === 0 || entity.entity === 'users') return null;
  return (
    <Select
      label={t('match')}
      options={[
        { id: noMatch, name: t('matchNone') },
        ...usable.map((field) => ({ id: field.id, name: t('matchBy', { field: label(field.label) }) })),
      ]}
      value={mapping.match ?? noMatch}
      onChange={(id) => onChange(withMatch(mapping, id === noMatch || id === null ? null : id))}
    />
  );
}

/** What rows of the entity may name. */
const named: Record<Entity['entity'], readonly Creatable[]> = {
  accounts: ['accounts', 'owners', 'options'],
  contacts: ['accounts', 'owners', 'options'],
  deals: ['accounts', 'contacts', 'products', 'owners', 'loss_reasons', 'options'],
  leads: ['products', 'owners', 'options'],
  products: ['options'],
  users: ['owners', 'teams'],
  notes: [],
  rates: [],
};

function MissingChoice({ mapping, entity, creatable, onChange }: Props) {
  const t = useText(wizardTexts);
  const label = useLabel();
  const offered = named[entity.entity].filter((what) => creatable.includes(what));
  if (offered.length === 0) return null;
  const toggle = (what: Creatable, on: boolean): void =>
    onChange({
      ...mapping,
      create: on ? [...mapping.create, what] : mapping.create.filter((one) => one !== what),
    });
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 text-sm text-soft">{t('create')}</legend>
      {offered.map((what) => (
        <Checkbox
          key={what}
          label={label(creatableLabels[what])}
          value={mapping.create.includes(what)}
          onChange={(on) => toggle(what, on)}
        />
      ))}
      <p className="text-xs text-faint">{t('createHint')}</p>
    </fieldset>
  );
}

function DealOptions({ look, mapping, pipelines, onChange }: Props) {
  const t = useText(wizardTexts);
  const filled = new Set(Object.values(mapping.columns).map((use) => use.field));
  const isEvents = mapping.stageLog?.mode === 'row-per-event';
  return (
    <>
      {!filled.has('pipeline') && pipelines.length > 1 && (
        <Select
          label={t('pipeline')}
          options={pipelines.map((pipeline) => ({ id: pipeline.name, name: pipeline.name }))}
          value={mapping.constants['pipeline'] ?? pipelines[0]?.name ?? null}
          onChange={(name) => onChange(withConstant(mapping, 'pipeline', name ?? ''))}
        />
      )}
      <Select
        label={t('rowIs')}
        hint={isEvents ? undefined : t('historyHint')}
        options={[
          { id: 'deal', name: t('rowDeal') },
          { id: 'event', name: t('rowEvent') },
        ]}
        value={isEvents ? 'event' : 'deal'}
        onChange={(id) => onChange(withRowsAsEvents(mapping, look.table.header, id === 'event'))}
      />
      {isEvents && <EventColumns header={look.table.header} mapping={mapping} onChange={onChange} />}
      {!filled.has('loss_reason') && (
        <TextField
          label={t('lossReason')}
          hint={t('lossReasonHint')}
          value={mapping.constants['loss_reason'] ?? ''}
          maxLength={60}
          onChange={(text) => onChange(withConstant(mapping, 'loss_reason', text))}
        />
      )}
    </>
  );
}

type EventProps = { header: readonly string[]; mapping: Mapping; onChange: (mapping: Mapping) => void };

function EventColumns({ header, mapping, onChange }: EventProps) {
  const t = useText(wizardTexts);
  const log = mapping.stageLog;
  if (log?.mode !== 'row-per-event') return null;
  const options = header.map((column) => ({ id: column, name: column }));
  const change = (part: 'key' | 'stage' | 'at') => (column: string | null) =>
    column !== null && onChange({ ...mapping, stageLog: { ...log, [part]: column } });
  return (
    <>
      <Select label={t('eventKey')} options={options} value={log.key} onChange={change('key')} />
      <Select label={t('eventStage')} options={options} value={log.stage} onChange={change('stage')} />
      <Select label={t('eventAt')} options={options} value={log.at} onChange={change('at')} />
    </>
  );
}
