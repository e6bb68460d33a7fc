/** How an organisation writes its contracts: their numbers, itself as a party, when it is reminded. */
import { z } from 'zod';
import { readCreditCode } from '../../accounts/model/duplicates/credit-code.ts';
import { idSchema } from '../../platform/model/identifier.ts';
import { isProperPattern } from './contract-number.ts';

const text = (most: number) => z.string().trim().max(most);
const days = (least: number, most: number) => z.number().int().min(least).max(most);

export const rulesSchema = z.strictObject({
  numberPattern: z.string().trim().refine(isProperPattern, { message: 'pattern' }),
  seller: z.strictObject({
    name: text(200),
    /** Empty, or a unified social credit code. */
    taxNumber: text(40).refine((code) => code === '' || readCreditCode(code) !== null, {
      message: 'tax_number',
    }),
    address: text(300),
    bank: text(200),
  }),
  /** Working days before the due day of an instalment, and after it; 0 for on the day. */
  remindBefore: days(0, 60),
  remindAfter: days(1, 60),
  /** Days before its end that the owner of a contract hears of it, where the contract does not say. */
  expiryDays: days(1, 730),
  /** Where renewal deals begin; the first pipeline unless told. */
  renewalPipelineId: idSchema.nullable(),
  /** Who may note a signature, besides having to be allowed to change the contract; anybody when it names no role. */
  signerRoleIds: z.array(idSchema).max(50).default([]),
});
export type ContractRules = z.output<typeof rulesSchema>;

export const usualRules: ContractRules = {
  numberPattern: 'HT-{年}-{序号4}',
  seller: { name: '', taxNumber: '', address: '', bank: '' },
  remindBefore: 3,
  remindAfter: 1,
  expiryDays: 60,
  renewalPipelineId: null,
  signerRoleIds: [],
};
