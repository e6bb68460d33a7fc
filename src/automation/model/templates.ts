/** The gallery: useful rules that work as they stand, fitted to the organisation's own stages, reasons and people. */
import { dealTemplates } from './deal-templates.ts';
import { leadTemplates } from './lead-templates.ts';
import type { TemplateName } from './template-names.ts';
import type { Template } from './template-parts.ts';

export const templates: Readonly<Record<TemplateName, Template>> = { ...leadTemplates, ...dealTemplates };
