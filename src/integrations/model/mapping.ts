import { z } from 'zod';
import { dateFormats } from '../../records/model/reading/read-dates.ts';

const name = z.string().trim().min(1).max(200);

/** What one column of the file means. */
const columnUse = z.strictObject({
  /** The field's id; `custom.<key>` for a custom field. */
  field: z.string().regex(/^(?:custom\.)?[a-z][a-z0-9_]*$/),
  /** Renames values: what stands in the file, and what it means here. */
  values: z.record(z.string(), z.string()).optional(),
  /** The date format of this column, when it cannot be detected or is ambiguous. */
  format: z.enum(dateFormats).optional(),
  /** Multiplies amounts: 1000000 for a column "in millions". */
  scale: z.number().int().positive().optional(),
});

const stage = z.strictObject({
  name,
  kind: z.enum(['open', 'won', 'lost']),
  /** Win probability in percent. */
  probability: z.number().min(0).max(100).optional(),
  targetDays: z.number().int().positive().optional(),
});

const customField = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  label: z.strictObject({ zh: name, en: name }),
  kind: z.enum(['text', 'select', 'integer', 'decimal', 'money', 'day', 'boolean']),
  /** The options of a select; those met in the file are added. */
  options: z.array(name).optional(),
  reportable: z.boolean().optional(),
});

/** Each row is one stage event; the rows of one `key` are one deal, ordered by `at`, the file's order breaking ties. */
const rowPerEvent = z.strictObject({
  mode: z.literal('row-per-event'),
  /** The header that tells which deal the row belongs to. */
  key: name,
  /** The header of the stage that was entered. */
  stage: name,
  /** The header of the day or instant it was entered. */
  at: name,
});

/** Each row is one deal; the day it entered a stage stands in a column of its own. */
const datesPerStage = z.strictObject({
  mode: z.literal('dates-per-stage'),
  /** The header of the stage the deal is in now. */
  stage: name,
  /** Stage name and the header of the day or instant the deal entered it. */
  dates: z.record(name, name),
});

const entityNames = [
  'deals',
  'leads',
  'accounts',
  'contacts',
  'products',
  'users',
  'notes',
  'rates',
] as const;
export type EntityName = (typeof entityNames)[number];
export const entityNameSchema = z.enum(entityNames);

/** The entity somebody means by a word: `deal`, `deals`, `teams`; undefined when there is none. */
export function entityNamed(word: string): EntityName | undefined {
  const plural = word.endsWith('s') ? word : `${word}s`;
  if (plural === 'teams') return 'users';
  return entityNames.find((name) => name === plural);
}

/** What an import may make by name when the file names something unknown. */
export const creatables = [
  'pipeline',
  'stages',
  'accounts',
  'contacts',
  'products',
  'owners',
  'teams',
  'loss_reasons',
  'custom_fields',
  'options',
] as const;
export type Creatable = (typeof creatables)[number];

/**
 * How a file becomes records: kept in `db/mappings/`, made by the wizard, given to `import --mapping`.
 * Columns not named are ignored. A stage entered on an unknown day is entered at the moment of the import.
 */
export const mappingSchema = z
  .strictObject({
    entity: entityNameSchema,
    /** The sheet of a workbook; the first visible one unless told. */
    sheet: name.optional(),
    /** The field that tells whether the record exists already. */
    match: z.string().optional(),
    /** What may be created by name when the file names something unknown. */
    create: z.array(z.enum(creatables)).default([]),
    pipeline: z.strictObject({ name, stages: z.array(stage).min(1) }).optional(),
    customFields: z.array(customField).default([]),
    /** Preferred date formats, used in this order where a column fits several. */
    dateFormats: z.array(z.enum(dateFormats)).default([]),
    columns: z.record(z.string(), columnUse),
    /** Values for fields no column gives; `{header}` is filled with that cell, renamed as its column says. */
    constants: z.record(z.string(), z.string()).default({}),
    stageLog: z.discriminatedUnion('mode', [rowPerEvent, datesPerStage]).optional(),
  })
  .superRefine((mapping, context) => {
    for (const problem of mappingProblems(mapping)) context.addIssue({ code: 'custom', message: problem });
  });

export type Mapping = z.output<typeof mappingSchema>;
/** A mapping as it is written down, before its defaults are filled in. */
export type MappingDocument = z.input<typeof mappingSchema>;

type Checked = Pick<Mapping, 'columns' | 'constants' | 'pipeline' | 'stageLog' | 'customFields'>;

/** What contradicts itself inside a mapping: in English, for whoever wrote the document. */
function mappingProblems(mapping: Checked): string[] {
  return [...repeatedFields(mapping), ...unknownStages(mapping), ...unknownCustomFields(mapping)];
}

function repeatedFields({ columns, constants }: Checked): string[] {
  const fields = [...Object.values(columns).map((use) => use.field), ...Object.keys(constants)];
  return fields
    .filter((field, index) => fields.indexOf(field) !== index)
    .map((field) => `field ${field} is given twice`);
}

function unknownStages({ pipeline, stageLog, columns }: Checked): string[] {
  if (!pipeline) return [];
  const known = new Set(pipeline.stages.map((stage) => stage.name));
  const dated = stageLog?.mode === 'dates-per-stage' ? Object.keys(stageLog.dates) : [];
  const renamed = Object.values(columns).flatMap((use) =>
    use.field === 'stage' ? Object.values(use.values ?? {}) : [],
  );
  return [...dated, ...renamed]
    .filter((stage) => !known.has(stage))
    .map((stage) => `stage ${stage} is unknown`);
}

/** Custom fields may also exist already, so only a mapping that makes some of its own is held to its list. */
function unknownCustomFields({ columns, customFields }: Checked): string[] {
  const made = new Set(customFields.map((field) => `custom.${field.key}`));
  const used = new Set(Object.values(columns).map((use) => use.field));
  return [...made].filter((id) => !used.has(id)).map((id) => `${id} is made but filled by no column`);
}

/** The headers a mapping reads: those of its columns, its stage log, and the places in its constants. */
function mappedHeaders(mapping: Mapping): string[] {
  const places = Object.values(mapping.constants).flatMap((text) =>
    [...text.matchAll(/\{([^{}]+)\}/g)].map((found) => found[1]!),
  );
  const log = mapping.stageLog;
  const logged = !log
    ? []
    : log.mode === 'row-per-event'
      ? [log.key, log.stage, log.at]
      : [log.stage, ...Object.values(log.dates)];
  return [...new Set([...Object.keys(mapping.columns), ...places, ...logged])];
}

/** The headers the mapping needs and the file has not, so that the wizard or the command line can name them. */
export function missingHeaders(mapping: Mapping, header: readonly string[]): string[] {
  const present = new Set(header);
  return mappedHeaders(mapping).filter((wanted) => !present.has(wanted));
}
