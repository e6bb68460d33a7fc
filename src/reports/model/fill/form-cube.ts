/** What forms offer to insights: who hands in and when, and the numbers people filled in. */
import { label, measuring, share, splitting } from '../../../insights/model/cube-parts.ts';
import type { Cube } from '../../../insights/model/measure.ts';
import { fillingStates, stateNames } from './filling.ts';

/** One row a filling that is owed or was handed in; its day is the first of its period. */
const fillings = `(
  select f.tenant_id, f.id, f.owner_id, f.team_id, f.report_id, f.state, f.on_day, f.due_at, f.handed_in_at,
    f.created_at, r.title, f.state in ('handed_in', 'accepted') as done
  from form_filling f join report r on r.tenant_id = f.tenant_id and r.id = f.report_id
  where f.tenant_id = :tenant and r.deleted_at is null) f`;

/** One row a number that stands in a column of a form and was handed in. */
const numbers = `(
  select f.tenant_id, n.id, f.owner_id, f.team_id, f.report_id, f.state, f.on_day, f.due_at, f.handed_in_at,
    f.created_at, r.title || ' · ' || n.label as title, n.label as column_label, n.amount
  from form_number n
  join form_entry e on e.tenant_id = n.tenant_id and e.id = n.entry_id
  join form_filling f on f.tenant_id = e.tenant_id and f.id = e.filling_id
  join report r on r.tenant_id = f.tenant_id and r.id = f.report_id
  where n.tenant_id = :tenant and r.deleted_at is null and f.state in ('handed_in', 'accepted')) f`;

const filling = measuring('forms', 'filling');
const number = measuring('forms', 'number');
const by = splitting('forms', 'filling');

/** The same of a filling and of its numbers. */
const onBoth = (sql: string) => ({ filling: { sql }, number: { sql } });

const isDue = 'f.due_at is not null and f.due_at <= :asOf::timestamptz';

export const formCube: Cube = {
  id: 'forms',
  label: label('填报', 'Forms'),
  object: 'form',
  record: 'id',
  sources: { filling: { from: fillings }, number: { from: numbers } },
  joins: {},
  measures: [
    filling(
      'handed_in',
      label('已提交的填报', 'Forms handed in'),
      label('已提交或已通过的填报份数', 'How many forms were handed in or accepted'),
      { of: 'f.done' },
    ),
    filling(
      'owed',
      label('应交的填报', 'Forms owed'),
      label('到了截止时间、应当提交的填报份数', 'How many forms were due'),
      { of: isDue },
    ),
    filling(
      'rate',
      label('填报提交率', 'Share handed in'),
      label(
        '到期的填报中已提交的占比；没有到期的为空',
        'Of the forms that were due, those handed in; empty without any',
      ),
      share(isDue, 'f.done'),
    ),
    filling(
      'on_time_rate',
      label('填报准时率', 'Share on time'),
      label(
        '到期的填报中按时提交的占比；没有到期的为空',
        'Of the forms that were due, those handed in by then; empty without any',
      ),
      share(isDue, 'f.handed_in_at is not null and f.handed_in_at <= f.due_at'),
    ),
    number(
      'total',
      label('填报数字合计', 'Sum of numbers filled in'),
      label(
        '已提交填报中数字列的合计；请按“填报列”分开看',
        'The sum of the number columns of forms handed in; split it by “Column of the form”',
      ),
      { unit: 'number', aggregate: 'coalesce(sum(f.amount) {of}, 0)' },
    ),
    number(
      'average',
      label('填报数字平均', 'Average of numbers filled in'),
      label(
        '已提交填报中数字列的平均；没有数字时为空',
        'The average of the number columns of forms handed in; empty without any',
      ),
      { unit: 'number', aggregate: 'avg(f.amount) {of}', additive: false },
    ),
  ],
  dimensions: [
    ...by.holders().map((dimension) => ({
      ...dimension,
      on: onBoth(dimension.id.endsWith('owner') ? 'f.owner_id' : 'f.team_id'),
    })),
    {
      ...by.reference('form', label('填报表', 'Form'), 'f.report_id', {
        object: 'report',
        from: `(select tenant_id, id, title as name, null::text as name_en, null::int as position from report)`,
      }),
      on: onBoth('f.report_id'),
    },
    {
      id: 'forms.column',
      label: label('填报列', 'Column of the form'),
      kind: 'text',
      on: { number: { sql: 'f.column_label' } },
    },
    {
      ...by.select(
        'state',
        label('填报状态', 'State of the form'),
        'f.state',
        fillingStates.map((value) => ({ value, label: stateNames[value] })),
      ),
      on: onBoth('f.state'),
    },
    { ...by.day('on', label('填报日期', 'Day of the form'), 'f.on_day', 'day'), on: onBoth('f.on_day') },
  ],
  custom: {},
  customOn: [],
  line: { title: 'f.title', at: 'f.created_at', object: "'form'", recordId: 'f.report_id' },
};
