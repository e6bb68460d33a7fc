/** What is told of a person, on every way in. */
import { z } from 'zod';

/** The page that somebody starts on. */
export const homes = ['rep', 'manager', 'marketing', 'management', 'admin'] as const;
export type Home = (typeof homes)[number];

export const localeSchema = z.enum(['zh-CN', 'en']);
export const nameSchema = z.string().trim().min(1).max(80);
/** A text in both languages: what a person made himself stands in both. */
export const labelSchema = z.object({ zh: z.string(), en: z.string() });
export const emailSchema = z.email().max(200).toLowerCase();
