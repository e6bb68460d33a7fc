/** Where leads come in: a form of the web, or a program with a key; with what its leads get when they do not say. */
import type { Label } from '../../../platform/model/label.ts';
import type { CaptureForm } from './capture-form.ts';
import type { SourceMapping } from './read-payload.ts';

export const sourceKinds = ['form', 'api'] as const;
export type SourceKind = (typeof sourceKinds)[number];

export const sourceKindNames: Readonly<Record<SourceKind, Label>> = {
  form: { zh: '网页表单', en: 'Web form' },
  api: { zh: '接口', en: 'API' },
};

export type CaptureSource = {
  id: string;
  kind: SourceKind;
  name: string;
  isOn: boolean;
  mustSign: boolean;
  keyNumber: number;
  publicKey: string | null;
  source: string | null;
  campaign: string | null;
  ownerId: string | null;
  poolId: string | null;
  mapping: SourceMapping;
  form: CaptureForm | null;
};
