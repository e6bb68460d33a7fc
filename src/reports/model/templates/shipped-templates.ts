import { customerTemplates } from './customers.ts';
import { salesTemplates } from './sales.ts';
import type { ReportTemplate } from './template.ts';

/** The templates that every organisation has from the first day; what is made of one is the maker's own copy. */
export const shippedTemplates: readonly ReportTemplate[] = [...salesTemplates, ...customerTemplates];
