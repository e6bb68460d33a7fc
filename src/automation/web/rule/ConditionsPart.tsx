import { Plus, Trash2 } from 'lucide-react';
import { Button, IconButton, Select, useText } from '../../../platform/web/index.ts';
import { Conditions, useCatalogue } from '../../../records/web/index.ts';
import type { Clause, ClauseGroup, Definition } from '../../model/definition.ts';
import { editorTexts, objectTexts } from '../texts.ts';
import { conditionsOn, replacedAt, withClause, withConditions, withoutAt } from './drawn-rule.ts';
import { PeoplePicker } from './PersonField.tsx';

type Props = { definition: Definition; onChange: (conditions: Definition['conditions']) => void };

const matches = ['all', 'any'] as const;
type Match = (typeof matches)[number];

/** When the rule goes on: groups of conditions on the record, its account, who did it, and the hour. */
export function ConditionsPart({ definition: { conditions, object }, onChange }: Props) {
  const t = useText(editorTexts);
  const { groups, match } = conditions;
  const put = (next: ClauseGroup[]): void => onChange({ ...conditions, groups: next });
  return (
    <>
      {groups.length > 1 && (
        <MatchSelect
          label={t('groups')}
          value={match}
          onChange={(next) => onChange({ ...conditions, match: next })}
        />
      )}
      {groups.map((group, place) => (
        <GroupFields
          // oxlint-disable-next-line react/no-array-index-key -- groups have no identity but their place
          key={place}
          number={place + 1}
          object={object}
          group={group}
          onChange={(next) => put(replacedAt(groups, place, next))}
          onRemove={() => put(withoutAt(groups, place))}
        />
      ))}
      <Button
        size="small"
        variant="quiet"
        className="self-start"
        icon={<Plus aria-hidden size={14} />}
        onPress={() => put([...groups, { match: 'all', clauses: [] }])}
      >
        {t('addGroup')}
      </Button>
    </>
  );
}

function MatchSelect({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Match;
  onChange: (match: Match) => void;
}) {
  const t = useText(editorTexts);
  return (
    <Select
      label={label}
      className="max-w-48"
      options={matches.map((id) => ({ id, name: t(id === 'all' ? 'matchAll' : 'matchAny') }))}
      value={value}
      onChange={(id) => id && onChange(id as Match)}
    />
  );
}

type GroupProps = {
  number: number;
  object: Definition['object'];
  group: ClauseGroup;
  onChange: (group: ClauseGroup) => void;
  onRemove: () => void;
};

function GroupFields({ number, object, group, onChange, onRemove }: GroupProps) {
  const t = useText(editorTexts);
  const objectName = useText(objectTexts);
  const asksAccount = object === 'deal' || object === 'contact';
  return (
    <fieldset className="flex flex-col gap-3 rounded-md border border-line p-3">
      <legend className="sr-only">{t('group', { number })}</legend>
      <div className="flex items-end gap-2">
        <MatchSelect
          label={t('group', { number })}
          value={group.match}
          onChange={(match) => onChange({ ...group, match })}
        />
        <IconButton
          label={t('removeGroup', { number })}
          icon={<Trash2 aria-hidden size={16} />}
          onPress={onRemove}
        />
      </div>
      <FieldClauses
        on="record"
        object={object}
        name={t('ofRecord', { object: objectName(object) })}
        {...{ group, onChange }}
      />
      {asksAccount && (
        <FieldClauses on="account" object="account" name={t('ofAccount')} {...{ group, onChange }} />
      )}
      <div className="grid gap-3 md:grid-cols-2">
        <ActorClause group={group} onChange={onChange} />
        <HoursClause group={group} onChange={onChange} />
      </div>
    </fieldset>
  );
}

type ClauseProps = { group: ClauseGroup; onChange: (group: ClauseGroup) => void };

function FieldClauses({
  on,
  object,
  name,
  group,
  onChange,
}: ClauseProps & { on: 'record' | 'account'; object: string; name: string }) {
  const fields = useCatalogue(object).catalogue?.fields ?? [];
  return (
    <div role="group" aria-label={name} className="flex flex-wrap items-center gap-2">
      <span className="text-sm text-soft">{name}</span>
      <Conditions
        fields={fields}
        conditions={conditionsOn(group, on)}
        onChange={(conditions) => onChange(withConditions(group, on, conditions))}
      />
    </div>
  );
}

const actors = ['any', 'owner', 'not_owner', 'nobody', 'one_of'] as const;

function ActorClause({ group, onChange }: ClauseProps) {
  const t = useText(editorTexts);
  const clause = group.clauses.find((one) => one.on === 'actor');
  const put = (is: string | null, userIds: string[] = []): void => {
    const next: Clause | null =
      is === null || is === 'any'
        ? null
        : { on: 'actor', is: is as Exclude<(typeof actors)[number], 'any'>, userIds };
    onChange(withClause(group, 'actor', next));
  };
  return (
    <div className="flex flex-col gap-2">
      <Select
        label={t('actor')}
        options={actors.map((id) => ({ id, name: id === 'one_of' ? t('who_person') : t(`actor_${id}`) }))}
        value={clause?.is ?? 'any'}
        onChange={(is) => put(is)}
      />
      {clause?.is === 'one_of' && (
        <PeoplePicker label={t('person')} userIds={clause.userIds} onChange={(ids) => put('one_of', ids)} />
      )}
    </div>
  );
}

const hours = ['any', 'in', 'out'] as const;

function HoursClause({ group, onChange }: ClauseProps) {
  const t = useText(editorTexts);
  const clause = group.clauses.find((one) => one.on === 'office_hours');
  const put = (is: string | null): void =>
    onChange(
      withClause(group, 'office_hours', is === 'in' || is === 'out' ? { on: 'office_hours', is } : null),
    );
  return (
    <Select
      label={t('hours')}
      options={hours.map((id) => ({ id, name: t(`hours_${id}`) }))}
      value={clause?.is ?? 'any'}
      onChange={put}
    />
  );
}
