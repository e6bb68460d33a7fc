/** The field list of the designer: measures and dimensions under the subject they belong to, narrowed by what is typed. */
import type { MeasureCatalogue } from '../../../insights/model/answer.ts';
import type { Label } from '../../../platform/model/label.ts';

export type FieldEntry = {
  id: string;
  label: Label;
  kind: 'measure' | 'dimension' | 'day';
  /** What a measure counts. */
  definition: Label | null;
};

export type CubeFields = { id: string; label: Label; measures: FieldEntry[]; dimensions: FieldEntry[] };

/**
 * Every subject the reader may ask, with its measures and what they can be split by. What is typed is looked for in the names of
 * both languages, in ids and in definitions; a subject whose own name matches shows all its fields.
 */
export function fieldsByCube({ measures, dimensions }: MeasureCatalogue, typed: string): CubeFields[] {
  const wanted = typed.trim().toLowerCase();
  return [...Map.groupBy(measures, ({ cube }) => cube)].flatMap(([id, own]): CubeFields[] => {
    const label = own[0]!.cubeLabel;
    const known = new Set(own.flatMap((measure) => measure.dimensions));
    const isWhole = holds(wanted, label);
    const ofCube = own.map(({ id, label, definition }): FieldEntry => ({
      id,
      label,
      kind: 'measure',
      definition,
    }));
    const splits = dimensions
      .filter((dimension) => known.has(dimension.id) && !dimension.filterOnly)
      .map(({ id, label, kind }): FieldEntry => ({
        id,
        label,
        kind: kind === 'day' ? 'day' : 'dimension',
        definition: null,
      }));
    const found = ({ id, label, definition }: FieldEntry) =>
      isWhole ||
      id.includes(wanted) ||
      holds(wanted, label) ||
      (definition !== null && holds(wanted, definition));
    const shown = { measures: ofCube.filter(found), dimensions: splits.filter(found) };
    return shown.measures.length + shown.dimensions.length === 0 ? [] : [{ id, label, ...shown }];
  });
}

function holds(wanted: string, { zh, en }: Label): boolean {
  return zh.toLowerCase().includes(wanted) || en.toLowerCase().includes(wanted);
}
