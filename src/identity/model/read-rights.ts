/** Reads what an administrator wrote into the permission table. */
import type { FieldFault } from '../../platform/model/refusal.ts';
import type { Scope } from '../../platform/model/principal.ts';
import { rightObjects } from './rights.ts';

const unknownRight = { zh: '没有这项权限', en: 'There is no such right' };
const wholeOnly = { zh: '这项权限没有范围之分，只能是全部', en: 'This right has no reach but all' };
const unknownField = { zh: '没有这个对象的字段', en: 'There is no such object with fields' };

/** What is wrong with rights (`object.action` → scope): unknown ones, and a narrow reach over what has no owner. */
export function faultsOfRights(rights: Readonly<Record<string, Scope>>): FieldFault[] {
  return Object.entries(rights).flatMap(([right, scope]) => {
    const path = `rights.${right}`;
    const [name, action, ...rest] = right.split('.');
    const object = rightObjects.find((one) => one.object === name);
    if (!object?.actions.some((one) => one === action) || rest.length > 0)
      return [{ path, code: 'unknown_right', label: unknownRight }];
    return object.scoped || scope === 'all' ? [] : [{ path, code: 'whole_only', label: wholeOnly }];
  });
}

const fieldShape = /^([a-z_]+)\.([a-zA-Z][\w.]*)$/;

/** What is wrong with field rights (`object.field`): the object is none with fields of its own. */
export function faultsOfFields(fields: Readonly<Record<string, unknown>>): FieldFault[] {
  const objects = new Set(
    rightObjects.filter((one) => one.actions.includes('update')).map((one) => one.object),
  );
  return Object.keys(fields)
    .filter((field) => !objects.has(fieldShape.exec(field)?.[1] ?? ''))
    .map((field) => ({ path: `fields.${field}`, code: 'unknown_field', label: unknownField }));
}
