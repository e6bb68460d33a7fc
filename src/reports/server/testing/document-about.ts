import { documentSchema } from '../../model/document.ts';

/** A report with the funnel of a pipeline, and how many deals a person has. */
export function documentAbout(pipeline: string, owner: string) {
  return documentSchema.parse({
    schema: 2,
    kind: 'dashboard',
    blocks: [
      { type: 'funnel', id: 'f', pipeline },
      {
        type: 'kpi',
        id: 'k',
        measure: 'deals.count',
        filters: [{ field: 'deals.owner', op: 'is', value: owner }],
      },
    ],
    layouts: { desktop: ['f', 'k'].map((block) => ({ block, w: 6, h: 2 })) },
  });
}
