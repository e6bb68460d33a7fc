/** Which fields of a record a list shows, and in which order. */
import type { Field } from '../../platform/model/fields.ts';

/** The field that names a record. */
export function titleFieldOf<F extends Field>(fields: readonly F[]): F | undefined {
  return fields.find((field) => field.id === 'name' || field.id === 'title') ?? fields[0];
}

/** The fields shown: those chosen, in their order, else those the catalogue lists; the name is always first. */
export function shownFields<F extends Field>(
  fields: readonly F[],
  chosen: readonly string[] | null,
): readonly F[] {
  const title = titleFieldOf(fields);
  const shown = chosen
    ? chosen.flatMap((id) => fields.find((field) => field.id === id) ?? [])
    : fields.filter((field) => field.listed);
  return [...(title ? [title] : []), ...shown.filter((field) => field !== title)];
}
