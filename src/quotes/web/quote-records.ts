/** Quotes as every page of records knows them; creating one may take a template besides the fields. */
import type { RecordContract } from '../../records/web/index.ts';
import { quoteRecordContract } from '../model/contract.ts';

export const quoteRecords = quoteRecordContract as RecordContract;
