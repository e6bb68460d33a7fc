import type { Label } from '../../../platform/model/label.ts';

export const gridTexts = {
  report: { zh: '报表', en: 'Report' },
} satisfies Record<string, Label>;
