import {
  Button,
  Card,
  ComboBox,
  RadioGroup,
  Select,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { useMeasures } from '../../../insights/web/index.ts';
import { Conditions, useCatalogue } from '../../../records/web/index.ts';
import {
  suits,
  watchedObjects,
  type MeasureSubject,
  type RecordSubject,
  type WatchDefinition,
  type WatchedObject,
  type WatchSubject,
  type When,
} from '../../model/watch/watch.ts';
import { objectNames } from '../../model/watch/watch-words.ts';
import { alertMeTexts, editorTexts } from './texts.ts';

export type PartProps = {
  definition: WatchDefinition;
  onChange: (part: Partial<WatchDefinition>) => void;
};

const fresh = {
  measure: { about: 'measure', measure: 'deals.count', filters: [], by: null, over: null },
  records: { about: 'records', object: 'deal', filter: [], each: true },
} as const;

/** What is watched; a condition that does not suit the new subject gives way to one that does. */
export function WhatCard({ definition, onChange }: PartProps) {
  const t = useText(editorTexts);
  const { subject, when, to, task, flow } = definition;
  const choose = (next: WatchSubject): void => {
    const usual: When =
      next.about === 'records' && next.each ? { is: 'some' } : { is: 'above', value: 0, clear: null };
    const isSame =
      next.about === 'records' && next.each && subject.about === 'records' && next.object === subject.object;
    const isTotal = !(next.about === 'records' ? next.each : next.about === 'measure' && next.by !== null);
    onChange({
      subject: next,
      when: suits(next, when) ? when : usual,
      to: isTotal ? { ...to, me: to.me || to.owner || to.superior, owner: false, superior: false } : to,
      task: next.about === 'records' && next.each ? task : null,
      flow: isSame ? flow : null,
      actions: isSame ? definition.actions : [],
      ...(isTotal && { escalate: definition.escalate.filter((step) => !step.to.owner && !step.to.superior) }),
    });
  };
  return (
    <Card title={t('what')}>
      <div className="flex flex-col gap-4">
        {subject.about === 'funnel' ? (
          <p className="text-soft">{t('funnelHint')}</p>
        ) : (
          <RadioGroup
            label={t('about')}
            options={(['measure', 'records'] as const).map((id) => ({ id, name: t(id) }))}
            value={subject.about}
            onChange={(id) => choose({ ...fresh[id as 'measure'], filters: [] } as WatchSubject)}
          />
        )}
        {subject.about === 'measure' && <MeasureFields subject={subject} onChange={choose} />}
        {subject.about === 'records' && <RecordFields subject={subject} onChange={choose} />}
      </div>
    </Card>
  );
}

type Fields<S> = { subject: S; onChange: (subject: WatchSubject) => void };

function MeasureFields({ subject, onChange }: Fields<MeasureSubject>) {
  const t = useText(editorTexts);
  const label = useLabel();
  const { measures, dimensions } = useMeasures();
  const options = measures.map(({ id, label: name, cubeLabel }) => ({
    id,
    name: label(name),
    hint: label(cubeLabel),
  }));
  const measure = measures.find(({ id }) => id === subject.measure);
  const split = dimensions.filter(
    ({ id, kind, filterOnly }) => measure?.dimensions.includes(id) && kind !== 'day' && !filterOnly,
  );
  return (
    <>
      <ComboBox
        label={t('measure')}
        isRequired
        search={async (text) => options.filter(({ name }) => name.includes(text))}
        value={options.find(({ id }) => id === subject.measure) ?? null}
        onChange={(chosen) =>
          chosen && onChange({ ...subject, measure: chosen.id, by: null, over: null, filters: [] })
        }
      />
      {subject.filters.length > 0 && (
        <p className="flex flex-wrap items-center gap-3 text-sm text-soft">
          {t('chosenFilters', { count: subject.filters.length })}
          <Button size="small" onPress={() => onChange({ ...subject, filters: [] })}>
            {t('dropFilters')}
          </Button>
        </p>
      )}
      <Select
        label={t('by')}
        hint={t('byHint')}
        options={[
          { id: '', name: t('total') },
          ...split.map(({ id, label: name }) => ({ id, name: label(name) })),
        ]}
        value={subject.by ?? ''}
        onChange={(id) => onChange({ ...subject, by: id || null })}
      />
      <PeriodFields subject={subject} onChange={onChange} />
    </>
  );
}

function PeriodFields({ subject, onChange }: Fields<MeasureSubject>) {
  const t = useText(editorTexts);
  const label = useLabel();
  const { measures, dimensions } = useMeasures();
  const measure = measures.find(({ id }) => id === subject.measure);
  const days = dimensions.filter(({ id, kind }) => measure?.dimensions.includes(id) && kind === 'day');
  const { over } = subject;
  if (days.length === 0) return null;
  return (
    <div className="grid gap-3 md:grid-cols-2">
      <Select
        label={t('over')}
        options={(['anyTime', 'day', 'week', 'month', 'quarter'] as const).map((id) => ({ id, name: t(id) }))}
        value={over?.grain ?? 'anyTime'}
        onChange={(id) =>
          onChange({
            ...subject,
            over: id === 'anyTime' ? null : { on: over?.on ?? days[0]!.id, grain: id as 'day' },
          })
        }
      />
      {over && (
        <Select
          label={t('overDay')}
          options={days.map(({ id, label: name }) => ({ id, name: label(name) }))}
          value={over.on}
          onChange={(on) => on && onChange({ ...subject, over: { ...over, on } })}
        />
      )}
    </div>
  );
}

function RecordFields({ subject, onChange }: Fields<RecordSubject>) {
  const t = useText(editorTexts);
  const said = useText(alertMeTexts);
  const label = useLabel();
  const { catalogue } = useCatalogue(subject.object);
  return (
    <>
      <div className="grid gap-3 md:grid-cols-2">
        <Select
          label={t('object')}
          options={watchedObjects.map((id) => ({ id, name: label(objectNames[id]) }))}
          value={subject.object}
          onChange={(id) => onChange({ ...subject, object: id as WatchedObject, filter: [] })}
        />
        <Select
          label={said('of_records')}
          options={[
            { id: 'each', name: said('each') },
            { id: 'all', name: said('all') },
          ]}
          value={subject.each ? 'each' : 'all'}
          onChange={(id) => onChange({ ...subject, each: id === 'each' })}
        />
      </div>
      <div role="group" aria-label={t('filter')} className="flex flex-wrap items-center gap-2">
        {catalogue && (
          <Conditions
            fields={catalogue.fields}
            conditions={subject.filter}
            onChange={(filter) => onChange({ ...subject, filter: [...filter] })}
          />
        )}
      </div>
    </>
  );
}
