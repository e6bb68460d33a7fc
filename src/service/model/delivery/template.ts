/** The checklists that deliveries begin with. */
import { z } from 'zod';
import { idSchema } from '../../../platform/model/identifier.ts';

export const itemSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  isRequired: z.boolean(),
});
export type NewItem = z.output<typeof itemSchema>;

const templateSchema = z.strictObject({
  id: idSchema,
  name: z.string().trim().min(1).max(100),
  items: z.array(itemSchema).min(1).max(50),
});
export type DeliveryTemplate = z.output<typeof templateSchema>;

export const deliveryRulesSchema = z.strictObject({
  /** A signed contract makes its delivery by itself. */
  onSigned: z.boolean(),
  /** Working days from the signature to the day the delivery is planned for. */
  withinDays: z.int().min(1).max(365),
  /** The first is taken unless told otherwise. */
  templates: z
    .array(templateSchema)
    .min(1)
    .max(20)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, { message: 'twice' }),
});
export type DeliveryRules = z.output<typeof deliveryRulesSchema>;

const required = (name: string): NewItem => ({ name, isRequired: true });

export const usualDeliveryRules: DeliveryRules = {
  onSigned: true,
  withinDays: 20,
  templates: [
    {
      id: '00000000-0000-4000-8000-000000000150',
      name: '标准交付',
      items: [
        required('与客户确认交付时间和联系人'),
        required('备货或开通账号'),
        required('安装部署'),
        required('培训使用人员'),
        { name: '移交文档资料', isRequired: false },
        required('客户试用并确认'),
      ],
    },
  ],
};
