/**
 * How a domain tells insights what can be measured: a cube of sources, measures and dimensions. The SQL in it is text of
 * this code base, never of a user. It speaks of the counted row as `f` and of values by places: `:tenant`, `:asOf` (the
 * instant of the question, now unless told), `:timeZone`, and what a dimension binds itself.
 */
import type { FieldOption } from '../../platform/model/fields.ts';
import type { Label } from '../../platform/model/label.ts';

export type SqlText = string;

/** `money` is fen; `percent` is a share (0.25 is 25 %); `number`, `days` and `minutes` have fractions. */
export type MeasureUnit = 'count' | 'number' | 'money' | 'percent' | 'days' | 'minutes';

/** What is counted: one row of it is the grain of every measure that names it. */
export type Source = {
  /** A FROM item named `f`, with the columns tenant_id, owner_id, team_id, created_at (by which lists go) and the cube's record column. */
  from: SqlText;
  /** The source that answers for a past instant; none: the past cannot be asked. */
  past?: string;
};

export type Measure = {
  id: string;
  label: Label;
  /** What it counts, in words and with its formula: the tooltip and the page of measures. */
  definition: Label;
  unit: MeasureUnit;
  source: string;
  /** The rows it speaks of, all of the source unless told; also what stands behind a number when one drills down. */
  of?: SqlText;
  /** An aggregate; `{of}` stands where the filter to the rows it speaks of belongs. */
  aggregate: SqlText;
  /** The joins that the aggregate takes. */
  joins?: readonly string[];
  /** Parts add up to the whole, and no rows are zero. */
  additive: boolean;
  /** False: the history does not hold what it takes to answer for a past instant. */
  past?: boolean;
  /** Fields (`deal.amount`) that the asker must be allowed to read. */
  fields?: readonly string[];
};

/** A value of a row by source, with the joins it takes. */
export type Expression = { sql: SqlText; joins?: readonly string[] };

export type DimensionKind = 'reference' | 'select' | 'text' | 'boolean' | 'day' | 'money';

/** A sub-select with tenant_id, id, name, name_en and position, from which references get their names and order. */
export type Names = {
  object: string;
  from: SqlText;
  /** Its values have an order of their own, as stages do; answers follow it unless told otherwise. */
  ordered?: boolean;
};

export type Dimension = {
  id: string;
  label: Label;
  kind: DimensionKind;
  /** By source; a source not named does not know this dimension. */
  on: Readonly<Record<string, Expression>>;
  /** Of a day: the column holds an instant (its day is the organisation's) or a day. */
  stored?: 'instant' | 'day';
  names?: Names;
  options?: readonly FieldOption[];
  /** Its options have an order of their own, as bands do; answers follow it unless told otherwise. */
  ordered?: boolean;
  fields?: readonly string[];
  /** Narrows a question but never splits one. */
  filterOnly?: boolean;
  /** What the SQL's own places stand for. */
  places?: Readonly<Record<string, string>>;
};

/**
 * What a funnel is added up from. `records` has one row a record as it is now (furthest_rank, strict_rank, stage_rank,
 * outcome, lost_from_rank), `visits` one row a stage visit (the columns of FunnelVisit, retro); both have created_at, amount.
 */
export type FunnelFacts = {
  records: string;
  visits: string;
  /** The dimension that names a funnel's pipeline, and the one for the reasons of losses. */
  pipeline: string;
  lossReason: string;
  /** Rows id, name, name_en, kind, rank, goal, target_conversion, target_days, probability of `:pipeline`'s present version. */
  stages: SqlText;
  amountFields: readonly string[];
  /** In whose values bottlenecks are looked for: dimensions of who works, the one of people first, and of what is worked on. */
  segments: { who: readonly string[]; what: readonly string[] };
  /** What may be why records are lost from a stage. */
  signs: readonly Sign[];
  /** What people do in a stage that may make the difference. */
  practices: readonly Practice[];
};

/**
 * Something that a passage through a stage had. `sql` tells whether: its row `f` is the passage with the record column,
 * tenant_id, entered_at and left_at (now while it lasts); `:stage` is the stage.
 */
export type Sign = {
  id: string;
  label: Label;
  /** What to do about it, said of the stage. */
  advice: Label;
  sql: SqlText;
  /** Fields that the asker must be allowed to read. */
  fields?: readonly string[];
};

/** Something done in a passage through a stage; told as signs are. */
export type Practice = Omit<Sign, 'advice'>;

/** An event as far as it tells whose rows it may have changed. */
export type FactEvent = {
  type: string;
  object: string | null;
  recordId: string | null;
  payload: Record<string, unknown>;
};

/** The rows that may have changed: those with one of these values in the column; `all` of them. */
export type ChangedRows = 'all' | { column: string; values: readonly string[] };

/**
 * Columns of another object's records, tenant_id and id among them, that one join of the cube reads and no other. Every change of
 * them is an event of that object. Columns answer only those who read all of its records: of others PostgreSQL knows what they see.
 */
export type KeptBeside = { join: string; table: string; object: string; columns: readonly string[] };

/** Facts that an organisation with very many of them keeps by columns too, see `server/columns`. */
export type KeptByColumns = {
  /** Tables with tenant_id, that sources and joins below read and no others. */
  tables: readonly string[];
  /** What a row of the first table says of a record that is likely to change: few of very many do. */
  moves: string;
  sources: readonly string[];
  joins: readonly string[];
  /** What of other objects stands beside the facts. */
  beside: readonly KeptBeside[];
  /** The objects whose events may change any of it. */
  objects: readonly string[];
  /** Null: the event changes no row. The columns named exist in all tables; the cube's record column is one. */
  changedBy(event: FactEvent): ChangedRows | null;
};

export type Cube = {
  id: string;
  label: Label;
  /** The object whose read right is asked, and whose scope narrows every answer. */
  object: string;
  /**
   * Another object whose read right is asked and whose scope narrows instead; null where whoever is given the cube reads all
   * of its rows.
   */
  reach?: string | null;
  /** The column of every source that names the record behind a row. */
  record: string;
  sources: Readonly<Record<string, Source>>;
  /** Joins by name; each equates tenant_id. */
  joins: Readonly<Record<string, SqlText>>;
  measures: readonly Measure[];
  dimensions: readonly Dimension[];
  /** How a reportable custom field is read; `:customKey` is its key. */
  custom: Readonly<Record<string, Expression>>;
  /** The sources whose rows have custom fields; all unless told. */
  customOn?: readonly string[];
  /** The kind of record behind its numbers, where that is not the object. */
  records?: string;
  /**
   * What a row of the list behind a number says, where its records are no kept ones with lists of their own: its title,
   * when it was, and the record it is about (object and id, null where about none).
   */
  line?: { title: SqlText; at: SqlText; object: SqlText; recordId: SqlText };
  /** None: its records walk through no pipeline of their own. */
  funnel?: FunnelFacts;
  columns?: KeptByColumns;
};
