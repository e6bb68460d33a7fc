/** Good requests about schedules of reports, which belong to whoever made them. */
import { newId } from '../../src/platform/model/identifier.ts';
import { about, asked, type Sampling } from './sampling.ts';
import type { Person, World } from './world.ts';

type Row = { table: string; columns: Record<string, unknown> };

const definition = {
  days: { days: { every: 'day' }, whenOff: 'skip', at: '08:30', timeZone: 'Asia/Shanghai' },
  outputs: ['csv'],
  to: { me: true },
};

export const scheduleRows = {
  reportSchedule: async (world: World, holder: Person): Promise<Row> => ({
    table: 'report_schedule',
    columns: {
      report_id: (await world.make('report', holder)).id,
      owner_id: holder.userId,
      definition: JSON.stringify(definition),
      created_at: new Date(),
      changed_at: new Date(),
    },
  }),
};

export const scheduleSamples: Record<string, Sampling> = {
  'schedules.listSchedules': about('report'),
  'schedules.createSchedule': about('report', () => ({ body: { definition } })),
  'schedules.changeSchedule': about('reportSchedule', () => ({ ifMatch: 1, body: { definition } })),
  'schedules.pauseSchedule': about('reportSchedule', () => ({ body: { paused: true } })),
  'schedules.removeSchedule': about('reportSchedule'),
  'schedules.sendNow': about('reportSchedule'),
  'schedules.listDeliveries': about('reportSchedule'),
  'schedules.sentFile': async (world, holder) => {
    const schedule = await world.make('reportSchedule', holder);
    const [sending, delivery] = [newId(), newId()];
    await world.product.query(
      `with s as (insert into report_sending (tenant_id, id, schedule_id, at)
         select tenant_id, $2, id, now() from report_schedule where id = $1),
       d as (insert into report_delivery (tenant_id, id, sending_id, maker_id, user_id, state, due_at)
         select tenant_id, $3, $2, owner_id, owner_id, 'sent', now() from report_schedule where id = $1)
       insert into report_file (tenant_id, delivery_id, place, name, media_type, content)
         select tenant_id, $3, 0, 'a.csv', 'text/csv', 'a' from report_schedule where id = $1`,
      [schedule.id, sending, delivery],
    );
    return { params: { id: delivery, place: '0' } };
  },
  'schedules.saveOutside': asked({ rules: { addresses: [], domains: ['example.test'] }, version: 0 }),
};
