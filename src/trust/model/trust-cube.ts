/** What the signs of distortion offer to insights: of each how much was looked at and how much of it is doubted. */
import type { Cube, Measure } from '../../insights/model/measure.ts';
import { signalSources } from './signal-sources.ts';
import { signals, type Signal, type SignalId } from './signals.ts';
import { peopleDimensions } from './trust-dimensions.ts';

export function judgedMeasure(id: SignalId): string {
  return `trust.${id}.judged`;
}

/** Behind its number stands the evidence. */
export function doubtedMeasure(id: SignalId): string {
  return `trust.${id}.doubted`;
}

function measuresOf({ id, label, definition, source, doubted, things }: Signal): Measure[] {
  const counted = { unit: 'count', source, aggregate: 'count(*) {of}', additive: true, past: false } as const;
  return [
    {
      ...counted,
      id: judgedMeasure(id),
      label: { zh: `${label.zh}：考察数`, en: `${label.en}: looked at` },
      definition: {
        zh: `为“${label.zh}”考察了多少${things.zh}（近半年）`,
        en: `How many ${things.en} were looked at for “${label.en}” (of half a year)`,
      },
    },
    { ...counted, id: doubtedMeasure(id), label, definition, of: doubted },
  ];
}

const sources = Object.keys(signalSources);

export const trustCube: Cube = {
  id: 'trust',
  label: { zh: '可信度', en: 'Trust' },
  object: 'trust',
  record: 'deal_id',
  records: 'deal',
  sources: signalSources,
  joins: {},
  measures: signals.flatMap(measuresOf),
  dimensions: [
    ...peopleDimensions('trust', sources),
    {
      id: 'trust.on',
      label: { zh: '发生日期', en: 'Day' },
      kind: 'day',
      stored: 'instant',
      on: Object.fromEntries(sources.map((source) => [source, { sql: 'f.at' }])),
    },
  ],
  custom: {},
  customOn: [],
};
