/** An organisation whose robots post to a receiver of ours; relay and queue are turned by hand. */
import { appForTests } from '../../../../identity/server/testing/app-for-tests.ts';
import {
  newOrganisation,
  type OrganisationForTests,
} from '../../../../identity/server/testing/organisation-for-tests.ts';
import type { Principal } from '../../../../platform/model/principal.ts';
import {
  createLogger,
  createRelay,
  openEgress,
  openSafe,
  type Reaction,
} from '../../../../platform/server/index.ts';
import type { ClientForTests } from '../../../../platform/server/testing/client-for-tests.ts';
import { robotContract as contract, type NewRobot, type WireRobot } from '../../../model/robots/contract.ts';
import { notify } from '../../notify.ts';
import { robotUseCases } from '../../routes.ts';
import { receiverForTests, type Received } from '../../testing/receiver-for-tests.ts';
import { queueRobotMessages } from '../queue-messages.ts';
import type { RobotKeeping } from '../robots.ts';
import { robotErrand } from '../send-messages.ts';

const log = createLogger('silent');
export type Answer = (received: Received, number: number) => { status?: number; body?: unknown };

export const plainRobot: Omit<NewRobot, 'address'> = {
  name: '华东群',
  product: 'wecom',
  kinds: ['task-given'],
  teamIds: [],
  locale: 'zh-CN',
  workingHoursOnly: false,
  signSecret: null,
};

export async function robotCompany(answer: Answer) {
  const receiver = await receiverForTests(answer);
  const organisation = await newOrganisation();
  const keeping = { egress: openEgress({ allow: ['127.0.0.1'] }), safe: openSafe(organisation.secretKey) };
  const { app, clientOf } = await appForTests(organisation, { contract, useCases: robotUseCases(keeping) });
  const client = await clientOf(organisation.admin);
  const close = async () => {
    await app.close();
    await receiver.close();
  };
  return {
    organisation,
    receiver,
    client,
    clientOf,
    close,
    ...postOffice(organisation, keeping),
    ...robotsOf(client),
    bob: await organisation.addPerson({ name: '薄朗' }),
    tell: (to: Principal & { userId: string }, title: string) =>
      organisation.as(organisation.system, (work) =>
        notify(work, {
          userId: to.userId,
          kind: 'task-given',
          object: 'deal',
          recordId: '0198a000-0000-7000-8000-000000000001',
          payload: { who: '周建平', title },
        }),
      ),
  };
}

/** What relay and queue do: events become messages, robots post. */
function postOffice(
  { workerDatabase: database, orgId: tenantId }: OrganisationForTests,
  keeping: RobotKeeping,
) {
  const errand = robotErrand({ database, ...keeping, baseUrl: () => 'https://crm.example.cn' });
  const due: string[] = [];
  const collect: Reaction = {
    on: 'robot.messages-due',
    name: 'collect',
    react: async (_, { payload, recordId }) => void (payload['notBefore'] ? null : due.push(recordId!)),
  };
  const relay = createRelay({ database, log, reactions: [queueRobotMessages, collect] });
  return {
    relay,
    deliver: async () => {
      await relay.drain();
      for (const recordId of due.splice(0)) await errand.run({ tenantId, eventId: recordId, recordId });
    },
  };
}

function robotsOf(client: ClientForTests) {
  return {
    add: async (wanted: Partial<NewRobot> & { address: string }): Promise<WireRobot> => {
      const added = await client(contract.addRobot, { body: { ...plainRobot, ...wanted } });
      if (added.status !== 201) throw new Error(JSON.stringify(added.problem));
      return added.body;
    },
    robotNow: async (id: string) => {
      const { body } = await client(contract.listRobots);
      return body.items.find((one) => one.id === id)!;
    },
    messages: async (id: string) => (await client(contract.listRobotMessages, { params: { id } })).body.items,
  };
}
