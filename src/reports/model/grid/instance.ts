/** What a block becomes when the rows are there: one instance for each of its values (or rows), in a tree for each axis. */
import { insightTexts } from '../../../insights/model/texts.ts';
import { say, type Locale } from '../../../platform/model/label.ts';
import { lineageOf, type Block } from './frame.ts';
import { compareValues, keyOf, type GridValue } from './grid-value.ts';
import type { Bucket, FieldValue } from './grid.ts';
import type { SourceTable } from './source-table.ts';

export type Instance = {
  block: Block;
  parent: Instance | null;
  /** The values of the block's fields. */
  values: GridValue[];
  /** From 1, among those of its parent. */
  ordinal: number;
  /** Several values put together: the rest of a top n, a range. No record lies behind exactly one value. */
  gathered: boolean;
  children: Map<Block, Instance[]>;
  /** The first line it takes, how many, and how many each band inside takes: set when the axis is laid. */
  start: number;
  size: number;
  bands: number[];
};

/** Which instance of the block each row of a table belongs to. */
export type Labels = readonly (Instance | undefined)[];

/** The children of one parent by what tells them apart. */
type Kin = Map<unknown, Instance>;

/** The figures by which the instances of a block are sorted or cut, once it has all of them. */
export type FiguresOf = (block: Block, by: string, growth: Growth) => (instance: Instance) => GridValue;

export type Growth = {
  root: Instance;
  labelsOf(table: SourceTable, block: Block): Labels;
};

/** Grows the instances of an axis, parents first; each block is sorted and cut before what is inside it grows. */
export function growInstances(
  root: Block,
  blocks: readonly Block[],
  keysOf: (block: Block) => readonly SourceTable[],
  figuresOf: FiguresOf,
  locale: Locale,
): Growth {
  const top = instanceOf(root, null, []);
  /** Those that were cut, and what stands in their place. */
  const cut = new Map<Instance, Instance | undefined>();
  const labelled = new Map<Block, (table: SourceTable) => Labels>();
  const kept = new Map<Block, Map<SourceTable, Labels>>();
  const labelsOf = (table: SourceTable, block: Block): Labels => {
    if (!block.parent) return Array<Instance>(table.rows.length).fill(top);
    const known = kept.get(block)?.get(table);
    if (known) return known;
    const labels = labelled.get(block)!(table).map((one) => (one && cut.has(one) ? cut.get(one) : one));
    if (!kept.has(block)) kept.set(block, new Map());
    kept.get(block)!.set(table, labels);
    return labels;
  };
  const growth = { root: top, labelsOf };
  for (const block of blocks) {
    const around = (table: SourceTable) => labelsOf(table, block.parent!);
    labelled.set(block, growBlock(block, keysOf(block), around, locale));
    const by = (figure: string) => figuresOf(block, figure, growth);
    for (const parent of instancesBelow(top, block.parent!)) arrange(block, parent, by, cut, locale);
    kept.delete(block);
  }
  return growth;
}

/** Gives the block its instances; returns how rows of a table find theirs. */
function growBlock(
  block: Block,
  keys: readonly SourceTable[],
  around: (table: SourceTable) => Labels,
  locale: Locale,
): (table: SourceTable) => Labels {
  const [first] = keys;
  if (block.fields[0]!.mode !== 'group' && first!.listed) {
    const labels = growByRow(block, first!, around(first!));
    return () => labels;
  }
  const kins = growByValue(block, keys, around, locale);
  return (table) => labelByValue(table, block, around(table), kins);
}

function instanceOf(block: Block, parent: Instance | null, values: GridValue[], gathered = false): Instance {
  const instance: Instance = {
    block,
    parent,
    values,
    ordinal: 1,
    gathered,
    children: new Map(),
    start: 0,
    size: 0,
    bands: [],
  };
  const kin = parent?.children.get(block);
  if (kin) kin.push(instance);
  else parent?.children.set(block, [instance]);
  return instance;
}

/** One instance a row; `adjacent`: equal neighbours share one. */
function growByRow(block: Block, table: SourceTable, around: Labels): Labels {
  const columns = block.fields.map(({ field }) => table.columns.get(field)!);
  const merges = block.fields[0]!.mode === 'adjacent';
  const last = new Map<Instance, Instance>();
  return around.map((parent, row) => {
    if (!parent) return undefined;
    const values = columns.map((column) => table.rows[row]![column]!);
    const before = last.get(parent);
    if (merges && before && keyOf(before.values[0]!) === keyOf(values[0]!)) return before;
    const instance = instanceOf(block, parent, values);
    last.set(parent, instance);
    return instance;
  });
}

function growByValue(
  block: Block,
  tables: readonly SourceTable[],
  around: (table: SourceTable) => Labels,
  locale: Locale,
): Map<Instance, Kin> {
  const kins = new Map<Instance, Kin>();
  for (const table of tables) {
    const columns = block.fields.map(({ field }) => table.columns.get(field)!);
    around(table).forEach((parent, row) => {
      if (!parent) return;
      const values = columns.map((column) => table.rows[row]![column]!);
      if (!kins.has(parent)) kins.set(parent, firstKin(block, parent, locale));
      meet(block, parent, kins.get(parent)!, values, locale);
    });
  }
  return kins;
}

/** Ranges stand in their order from the beginning, whether anything falls into them or not. */
function firstKin(block: Block, parent: Instance, locale: Locale): Kin {
  const kin: Kin = new Map();
  for (const [index, { label }] of (block.fields[0]!.buckets ?? []).entries())
    kin.set(index, instanceOf(block, parent, [say(label, locale)], true));
  return kin;
}

function meet(block: Block, parent: Instance, kin: Kin, values: GridValue[], locale: Locale): void {
  const key = keyFor(block.fields, values);
  if (kin.has(key)) return;
  const shown = block.fields[0]!.buckets ? [say(insightTexts.other, locale)] : values;
  kin.set(key, instanceOf(block, parent, shown, Boolean(block.fields[0]!.buckets)));
}

const noRange = -1;

/** What tells instances apart: the value, the place of its range, or all values of a list. */
function keyFor([first, ...others]: readonly FieldValue[], values: readonly GridValue[]): unknown {
  if (first!.buckets) {
    const at = first!.buckets.findIndex((bucket) => fallsInto(bucket, values[0]!));
    return at < 0 ? noRange : at;
  }
  if (others.length === 0) return keyOf(values[0]!);
  return JSON.stringify(values.map((value) => String(keyOf(value))));
}

function fallsInto({ values, from, to }: Bucket, value: GridValue): boolean {
  const key = keyOf(value);
  if (values?.some((one) => String(one) === String(key))) return true;
  if (key === null || (from === undefined && to === undefined)) return false;
  const figure = typeof key === 'bigint' ? Number(key) / 100 : key;
  const reaches = (bound: number | string | undefined, holds: (bound: number | string) => boolean) =>
    bound === undefined || (typeof bound === typeof figure && holds(bound));
  return reaches(from, (bound) => figure >= bound) && reaches(to, (bound) => figure < bound);
}

/** Sorts the instances of a parent, cuts them to the first n, and numbers them. */
function arrange(
  block: Block,
  parent: Instance,
  by: (figure: string) => (instance: Instance) => GridValue,
  cut: Map<Instance, Instance | undefined>,
  locale: Locale,
): void {
  const { sort, top } = block.fields[0]!;
  let shown = parent.children.get(block) ?? [];
  if (sort) {
    const value = sort.by === 'value' ? (one: Instance) => one.values[0]! : by(sort.by);
    shown = sorted(shown, sort.desc, value, locale);
  }
  if (top && shown.length > top.n) {
    const first = new Set(sorted(shown, true, by(top.by), locale).slice(0, top.n));
    const rest = top.others ? instanceOf(block, parent, [say(insightTexts.other, locale)], true) : undefined;
    for (const one of shown.filter((one) => !first.has(one))) cut.set(one, rest);
    shown = [...(sort ? shown.filter((one) => first.has(one)) : first), ...(rest ? [rest] : [])];
  }
  shown.forEach((instance, index) => (instance.ordinal = index + 1));
  parent.children.set(block, shown);
}

function sorted(
  instances: readonly Instance[],
  desc: boolean,
  by: (one: Instance) => GridValue,
  locale: Locale,
): Instance[] {
  const sign = desc ? -1 : 1;
  return instances
    .map((instance) => ({ instance, value: by(instance) }))
    .sort(({ value: left }, { value: right }) =>
      left === null || right === null
        ? compareValues(left, right, locale)
        : sign * compareValues(left, right, locale),
    )
    .map(({ instance }) => instance);
}

/** The instances of a block below another instance, in the order they stand. */
export function instancesBelow(above: Instance, block: Block): Instance[] {
  if (above.block === block) return [above];
  const way = lineageOf(block);
  const next = way[way.indexOf(above.block) - 1]!;
  return (above.children.get(next) ?? []).flatMap((child) => instancesBelow(child, block));
}

function labelByValue(
  table: SourceTable,
  block: Block,
  around: Labels,
  kins: ReadonlyMap<Instance, Kin>,
): Labels {
  const columns = block.fields.map(({ field }) => table.columns.get(field)!);
  return around.map((parent, row) => {
    const kin = parent && kins.get(parent);
    return kin?.get(
      keyFor(
        block.fields,
        columns.map((column) => table.rows[row]![column]!),
      ),
    );
  });
}
