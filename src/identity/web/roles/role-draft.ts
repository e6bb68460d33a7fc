/** The rights of a role while they are being changed. */
import type { Scope } from '../../../platform/model/principal.ts';
import type { Role } from '../../model/role-contract.ts';

export type Narrowed = Role['fields'][string];
export type RoleDraft = Pick<Role, 'rights' | 'fields'>;

/** The draft with one right given this reach, or taken away. */
export function withRight(draft: RoleDraft, right: string, scope: Scope | null): RoleDraft {
  return { ...draft, rights: withEntry(draft.rights, right, scope) };
}

/** The draft with one field narrowed, or free again. */
export function withField(draft: RoleDraft, field: string, reach: Narrowed | null): RoleDraft {
  return { ...draft, fields: withEntry(draft.fields, field, reach) };
}

/** The names of the rights and fields in which the draft differs from the role. */
export function changesOf(role: RoleDraft, draft: RoleDraft): Set<string> {
  return new Set([...differing(role.rights, draft.rights), ...differing(role.fields, draft.fields)]);
}

function withEntry<V>(
  entries: Readonly<Record<string, V>>,
  name: string,
  value: V | null,
): Record<string, V> {
  const { [name]: _, ...rest } = entries;
  return value === null ? rest : { ...rest, [name]: value };
}

function differing(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => before[name] !== after[name],
  );
}
