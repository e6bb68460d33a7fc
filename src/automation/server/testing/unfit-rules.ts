import { newId } from '../../../platform/model/identifier.ts';
import { onRecord, when, type DraftForTests } from './company-with-automations.ts';

/** Rules that cannot be meant, by what is wrong with them, and how they are refused. */
export const unfitRules: readonly [string, DraftForTests, number, string][] = [
  ['without an action', { actions: [] }, 400, 'invalid_input'],
  ['without a name', { name: ' ' }, 400, 'invalid_input'],
  ['of a happening that there is not', { trigger: when('eaten') }, 400, 'invalid_input'],
  [
    'of a happening of other records',
    { trigger: when('lead_captured') },
    409,
    'automation_happening_unknown',
  ],
  [
    'that asks about a field that there is not',
    { conditions: onRecord({ field: 'colour', op: 'is', value: 'x' }) },
    400,
    'unknown_field',
  ],
  [
    'that asks a field what it cannot answer',
    { conditions: onRecord({ field: 'amount', op: 'contains', value: 'x' }) },
    400,
    'invalid_filter',
  ],
  [
    'that sets what the product sets',
    { actions: [{ do: 'set_field', field: 'created_at', value: 'x' }] },
    409,
    'automation_field_not_settable',
  ],
  [
    'that tags a deal',
    { actions: [{ do: 'change_tags', give: [], take: [] }] },
    409,
    'automation_action_unfit',
  ],
  [
    'that names a stage that there is not',
    { actions: [{ do: 'change_stage', stageId: newId() }] },
    409,
    'automation_target_gone',
  ],
  ['that calls nobody', { actions: [{ do: 'call_hook', hookId: newId() }] }, 409, 'automation_target_gone'],
  ['set off more often than anybody could read', { mostAnHour: 100_000 }, 400, 'invalid_input'],
];
