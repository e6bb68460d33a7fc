import { keptRules } from '../../../platform/server/index.ts';
import { outsideRulesSchema, usualOutsideRules } from '../../model/schedule/outside-rules.ts';

const kept = keptRules({
  table: 'report_outside',
  schema: outsideRulesSchema,
  usual: usualOutsideRules,
  told: { type: 'report-outside.changed', object: 'organisation', as: 'report_outside' },
});

/** To which addresses outside the organisation reports may go, with the version. */
export const readOutsideRules = kept.read;

/** Sets it. Refuses a stale version. */
export const saveOutsideRules = kept.save;
