/** A survey: a few questions, who is asked, and what asks it. */
import { z } from 'zod';
import { idSchema } from '../../../platform/model/identifier.ts';
import type { Label } from '../../../platform/model/label.ts';

export const audiences = ['rep', 'customer'] as const;
export const triggers = ['stage_left', 'deal_lost', 'case_closed', 'by_hand'] as const;
export type Trigger = (typeof triggers)[number];

export const audienceNames: Readonly<Record<(typeof audiences)[number], Label>> = {
  rep: { zh: '销售', en: 'Colleagues' },
  customer: { zh: '客户', en: 'Customers' },
};
export const triggerNames: Readonly<Record<Trigger, Label>> = {
  stage_left: { zh: '商机离开阶段时', en: 'When a deal leaves a stage' },
  deal_lost: { zh: '商机输单时', en: 'When a deal is lost' },
  case_closed: { zh: '服务单关闭时', en: 'When a case is closed' },
  by_hand: { zh: '手工发起', en: 'By hand' },
};

export const questionKinds = ['rating', 'choice', 'text'] as const;

const text = (most: number) => z.string().trim().min(1).max(most);
const questionSchema = z
  .strictObject({
    id: idSchema,
    kind: z.enum(questionKinds),
    text: text(200),
    /** Of a choice. */
    options: z.array(text(100)).max(20).default([]),
    isRequired: z.boolean(),
  })
  .refine(({ kind, options }) => (kind === 'choice') === options.length > 1, {
    path: ['options'],
    message: 'options',
  });
export type Question = z.output<typeof questionSchema>;

export const surveySchema = z
  .strictObject({
    name: text(100),
    audience: z.enum(audiences),
    trigger: z.enum(triggers),
    /** Only deals of this pipeline; null: of all. */
    pipelineId: idSchema.nullable(),
    /** Only when this stage is left, or the deal was lost from it; null: any. */
    stageId: idSchema.nullable(),
    isOn: z.boolean(),
    questions: z
      .array(questionSchema)
      .min(1)
      .max(10)
      .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, { message: 'twice' }),
  })
  .refine(({ stageId, trigger }) => stageId === null || trigger === 'stage_left' || trigger === 'deal_lost', {
    path: ['stageId'],
    message: 'stage',
  });
export type Survey = z.output<typeof surveySchema>;

/** Something that happened to a deal or a case. */
export type Happened = { trigger: Trigger; pipelineId: string | null; stageId: string | null };

/** Does this survey ask about what happened? Only one in force, of its trigger, pipeline and stage. */
export function isAsked(
  survey: Omit<Survey, 'questions' | 'name' | 'audience'>,
  happened: Happened,
): boolean {
  if (!survey.isOn || survey.trigger !== happened.trigger) return false;
  if (survey.pipelineId !== null && survey.pipelineId !== happened.pipelineId) return false;
  return survey.stageId === null || survey.stageId === happened.stageId;
}
