/** What deliveries offer to insights: how many, and whether they were accepted by the day that was planned. */
import { customOfRow, label, measuring, share, today } from '../../../insights/model/cube-parts.ts';
import type { Cube } from '../../../insights/model/measure.ts';
import { deliveryStateOptions } from '../delivery/delivery-state.ts';
import { holderDimensions } from './shared-dimensions.ts';

const deliveries = `(
  select d.tenant_id, d.id as delivery_id, d.owner_id, d.team_id, d.account_id, d.state, d.planned_on, d.accepted_on,
    d.items_done, d.items_total, d.custom, d.created_at
  from delivery d where d.tenant_id = :tenant and d.deleted_at is null) f`;

const accepted = 'f.accepted_on is not null';
const measure = measuring('deliveries', 'delivery');
const on = (sql: string) => ({ delivery: { sql } });

export const deliveryCube: Cube = {
  id: 'deliveries',
  label: label('交付', 'Deliveries'),
  object: 'delivery',
  record: 'delivery_id',
  sources: { delivery: { from: deliveries } },
  joins: {},
  measures: [
    measure('count', label('交付单数', 'Deliveries'), label('交付单的数量', 'How many deliveries there are')),
    measure(
      'accepted',
      label('已验收的交付', 'Deliveries accepted'),
      label('客户已验收的交付单数', 'Deliveries that the customer accepted'),
      {
        of: accepted,
      },
    ),
    measure(
      'late',
      label('逾期的交付', 'Late deliveries'),
      label('计划日已过、还没有验收的交付单数', 'Deliveries past their planned day and not accepted'),
      { of: `f.accepted_on is null and f.planned_on < ${today}` },
    ),
    measure(
      'on_time_rate',
      label('按时交付率', 'Delivered in time'),
      label(
        '计划日当天或之前验收的 ÷ 有计划日且已验收或已逾期的交付单；没有时为空',
        'Deliveries accepted on their planned day or before ÷ those with a day that are accepted or late; empty without any',
      ),
      share(
        `f.planned_on is not null and (${accepted} or f.planned_on < ${today})`,
        'coalesce(f.accepted_on <= f.planned_on, false)',
      ),
    ),
    measure(
      'items_done_rate',
      label('交付项完成率', 'Items done'),
      label('已完成的交付项 ÷ 全部交付项；没有时为空', 'Items done ÷ all items; empty without any'),
      {
        unit: 'percent',
        of: 'f.items_total > 0',
        aggregate: '(sum(f.items_done) {of})::float8 / nullif(sum(f.items_total) {of}, 0)',
        additive: false,
      },
    ),
  ],
  dimensions: [
    ...holderDimensions('deliveries', 'delivery'),
    {
      id: 'deliveries.state',
      label: label('状态', 'State'),
      kind: 'select',
      on: on('f.state'),
      options: deliveryStateOptions,
    },
    {
      id: 'deliveries.planned_on',
      label: label('计划日期', 'Planned on'),
      kind: 'day',
      stored: 'day',
      on: on('f.planned_on'),
    },
    {
      id: 'deliveries.accepted_on',
      label: label('验收日期', 'Accepted on'),
      kind: 'day',
      stored: 'day',
      on: on('f.accepted_on'),
    },
    {
      id: 'deliveries.created_on',
      label: label('创建日期', 'Created on'),
      kind: 'day',
      stored: 'instant',
      on: on('f.created_at'),
    },
  ],
  custom: customOfRow,
};
