/** Deals as every page of records knows them; creating one takes a stage besides the fields. */
import type { RecordContract } from '../../records/web/index.ts';
import { dealRecordContract } from '../model/record-contract.ts';

export const dealRecords = dealRecordContract as RecordContract;
