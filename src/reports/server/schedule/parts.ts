import type { Insights } from '../../../insights/server/index.ts';
import type { MailSender } from '../../../notifications/server/index.ts';
import type { Database } from '../../../platform/server/index.ts';

/**
 * What sending takes: the numbers, the worker's database, the folder that pictures lie in, and the relay for addresses outside
 * (null: there is none).
 */
export type SendingParts = {
  database: Database;
  insights: Pick<Insights, 'answer' | 'cubesFor' | 'idsOf'>;
  dataDir: string;
  sender: MailSender | null;
};
