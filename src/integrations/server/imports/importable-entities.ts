import type { z } from 'zod';
import { scopeOf } from '../../../platform/model/principal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { reachOf } from '../../../platform/model/principal.ts';
import type { integrationsContract } from '../../model/contract.ts';
import { importEntities } from '../../model/import-entity.ts';
import { openEntity } from './import-fields.ts';

type Entity = z.output<typeof integrationsContract.importEntities.answer>['items'][number];

/** What the asker may import, with the fields he may fill. */
export async function importableEntities(work: Work): Promise<Entity[]> {
  const items: Entity[] = [];
  for (const { entity, label, right, matchable, catalogue } of importEntities) {
    if (scopeOf(work.principal, right.object, right.action) === null) continue;
    const { fields } = await openEntity(work, entity);
    const writable = [...fields.values()].filter(
      (field) => !catalogue || reachOf(work.principal, catalogue.object, field.id) === 'edit',
    );
    items.push({
      entity,
      label,
      matchable: matchable.filter((id) => writable.some((field) => field.id === id)),
      fields: writable.map(({ id, label, kind, required = false, options }) => ({
        id,
        label,
        kind,
        required,
        ...(options && { options: options.map(({ value, label }) => ({ value, label })) }),
      })),
    });
  }
  return items;
}
