/** What leads offer to insights: measures with their definitions, and by what they can be split. */
import type { Cube } from '../../../insights/model/measure.ts';
import { handMeasures } from './hand-measures.ts';
import { leadDimensions } from './lead-dimensions.ts';
import { leadMeasures } from './lead-measures.ts';
import { leadSources } from './lead-sources.ts';
import { resultMeasures } from './result-measures.ts';
import { calendarJoin } from './working-minutes.ts';

const customText = 'f.custom ->> :customKey::text';

export const leadCube: Cube = {
  id: 'leads',
  label: { zh: '线索', en: 'Leads' },
  object: 'lead',
  record: 'id',
  sources: leadSources,
  joins: { calendar: calendarJoin },
  measures: [...leadMeasures, ...handMeasures, ...resultMeasures],
  dimensions: leadDimensions,
  custom: {
    text: { sql: `(${customText})` },
    boolean: { sql: `(case ${customText} when 'true' then true when 'false' then false end)` },
    day: { sql: `(case when ${customText} ~ '^\\d{4}-\\d{2}-\\d{2}$' then (${customText})::date end)` },
    reference: { sql: `(case when ${customText} ~ '^[0-9a-f-]{36}$' then (${customText})::uuid end)` },
  },
  customOn: ['lead', 'move'],
};
