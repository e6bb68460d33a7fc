/** The mapping while somebody edits it: what each column means, as one choice. */
import type { Mapping } from '../../model/mapping.ts';
import type { DateFormat } from '../../../records/model/reading/read-dates.ts';

/** A field's id, `stage:<name>` for the day a deal entered that stage, or null for a column that is left out. */
export type Target = string | null;

const stagePrefix = 'stage:';

export function stageTarget(stage: string): Target {
  return stagePrefix + stage;
}

/** What a column means now. */
export function targetOf(mapping: Mapping, header: string): Target {
  const use = Object.hasOwn(mapping.columns, header) ? mapping.columns[header] : undefined;
  if (use) return use.field;
  if (mapping.stageLog?.mode !== 'dates-per-stage') return null;
  const stage = Object.entries(mapping.stageLog.dates).find(([, column]) => column === header)?.[0];
  return stage === undefined ? null : stageTarget(stage);
}

/** The mapping with another meaning for a column. A field has one column: it leaves the one it had, and any constant. */
export function withTarget(mapping: Mapping, header: string, target: Target): Mapping {
  const bare = withoutColumn(mapping, header);
  if (target === null) return tidied(bare);
  if (target.startsWith(stagePrefix)) return withStageDate(bare, target.slice(stagePrefix.length), header);
  const columns = Object.fromEntries(Object.entries(bare.columns).filter(([, use]) => use.field !== target));
  const { [target]: _, ...constants } = bare.constants;
  return tidied({ ...bare, constants, columns: { ...columns, [header]: { field: target } } });
}

function withoutColumn(mapping: Mapping, header: string): Mapping {
  const { [header]: _, ...columns } = mapping.columns;
  const log = mapping.stageLog;
  if (log?.mode !== 'dates-per-stage') return { ...mapping, columns };
  const dates = Object.fromEntries(Object.entries(log.dates).filter(([, column]) => column !== header));
  return { ...mapping, columns, stageLog: { ...log, dates } };
}

function withStageDate(mapping: Mapping, stage: string, header: string): Mapping {
  const present = Object.entries(mapping.columns).find(([, use]) => use.field === 'stage')?.[0];
  if (!present) return mapping;
  const dates = mapping.stageLog?.mode === 'dates-per-stage' ? mapping.stageLog.dates : {};
  return {
    ...mapping,
    stageLog: { mode: 'dates-per-stage', stage: present, dates: { ...dates, [stage]: header } },
  };
}

/** A stage log goes when nothing is left of it; a match key when no column fills it. */
function tidied(mapping: Mapping): Mapping {
  const { stageLog, match, ...rest } = mapping;
  const present = Object.entries(mapping.columns).find(([, use]) => use.field === 'stage')?.[0];
  const log =
    stageLog?.mode === 'dates-per-stage'
      ? present && Object.keys(stageLog.dates).length > 0
        ? { ...stageLog, stage: present }
        : undefined
      : stageLog;
  const isFilled = match !== undefined && filledFields(mapping).includes(match);
  return { ...rest, ...(log && { stageLog: log }), ...(isFilled && { match }) };
}

/** The ids of the fields that columns or constants fill. */
export function filledFields(mapping: Mapping): string[] {
  return [...Object.values(mapping.columns).map((use) => use.field), ...Object.keys(mapping.constants)];
}

/** The order of year, month and day in a column that can be read in several ways. */
export function withDateFormat(mapping: Mapping, header: string, format: DateFormat): Mapping {
  const use = Object.hasOwn(mapping.columns, header) ? mapping.columns[header] : undefined;
  if (use) return { ...mapping, columns: { ...mapping.columns, [header]: { ...use, format } } };
  const others = mapping.dateFormats.filter((one) => one !== format);
  return { ...mapping, dateFormats: [format, ...others] };
}

/** The order chosen for a column; the first preference for one that fills no field. */
export function dateFormatOf(mapping: Mapping, header: string): DateFormat | null {
  const use = Object.hasOwn(mapping.columns, header) ? mapping.columns[header] : undefined;
  return (use ? use.format : mapping.dateFormats[0]) ?? null;
}

/** The mapping with a value for rows that have none of their own in any column; empty takes it away. */
export function withConstant(mapping: Mapping, field: string, text: string): Mapping {
  const { [field]: _, ...constants } = mapping.constants;
  return { ...mapping, constants: text === '' ? constants : { ...constants, [field]: text } };
}

/** The mapping that recognises records by a field; by none, all rows are new. */
export function withMatch(mapping: Mapping, field: string | null): Mapping {
  const { match: _, ...rest } = mapping;
  return field === null ? rest : { ...rest, match: field };
}

/** Each row is a deal, or one stage change of a deal. */
export function withRowsAsEvents(mapping: Mapping, header: readonly string[], asEvents: boolean): Mapping {
  const { stageLog: _, ...rest } = mapping;
  if (!asEvents) return rest;
  const headerOf = (field: string) =>
    Object.entries(mapping.columns).find(([, use]) => use.field === field)?.[0];
  const first = header[0]!;
  const at = headerOf('stage_entered_at') ?? headerOf('created_at') ?? first;
  return {
    ...rest,
    stageLog: {
      mode: 'row-per-event',
      key: headerOf('external_id') ?? headerOf('name') ?? first,
      stage: headerOf('stage') ?? first,
      at,
    },
  };
}
