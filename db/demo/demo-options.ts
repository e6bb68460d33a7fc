import { sourceOptions } from '../../src/accounts/model/options.ts';
import type { Label } from '../../src/platform/model/label.ts';

/** The demo's trades are finer than the product's industries. */
const industryOfTrade: Record<string, string> = {
  'industry:machinery': 'manufacturing',
  'industry:auto-parts': 'automotive',
  'industry:new-energy': 'energy',
  'industry:electronics': 'technology',
  'industry:food': 'agriculture',
  'industry:medical': 'healthcare',
  'industry:logistics': 'logistics',
  'industry:chemicals': 'manufacturing',
  'industry:home': 'consumer_goods',
};

export function industryOption(key: string): string {
  return industryOfTrade[key] ?? 'other';
}

/** The product's source for one of the demo's, by its Chinese name. */
export function sourceOption(sources: readonly { key: string; name: Label }[], key: string): string {
  const name = sources.find((source) => source.key === key)!.name.zh;
  return sourceOptions.find((option) => option.label.zh === name)?.value ?? 'other';
}
