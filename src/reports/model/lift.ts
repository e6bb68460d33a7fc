/** Documents of earlier schemas, step by step made those of the present one; nothing of what they say is lost. */

type Kept = Record<string, unknown>;

const isObject = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** By the schema they lift from. */
const steps: Readonly<Record<number, (document: Kept) => Kept>> = { 1: liftFrom1 };

/** What cannot be read stays as it is, for the schema to refuse. */
export function liftDocument(kept: unknown): unknown {
  if (!isObject(kept)) return kept;
  const step = steps[Number(kept['schema'])];
  return step ? liftDocument(step(kept)) : kept;
}

/** Trends and rankings became charts, tables became pivots. */
function liftFrom1(document: Kept): Kept {
  const { blocks } = document;
  return { ...document, schema: 2, blocks: Array.isArray(blocks) ? blocks.map(liftBlock) : blocks };
}

function liftBlock(block: unknown): unknown {
  if (!isObject(block)) return block;
  if (block['type'] === 'trend') {
    const { on, grain = 'month', ...rest } = block;
    return { ...rest, type: 'chart', shape: 'line', by: [`${String(on)}.${String(grain)}`], period: on };
  }
  if (block['type'] === 'bar') {
    const { measure, by, most = 10, ...rest } = block;
    return { ...rest, type: 'chart', shape: 'bar', measures: [measure], by: [by], most };
  }
  if (block['type'] === 'table') {
    const { rows, columns = null, most: _, ...rest } = block;
    const across = columns === null ? [] : [columns];
    return { ...rest, type: 'pivot', rows: [rows], columns: across, hasTotals: false };
  }
  return block;
}
