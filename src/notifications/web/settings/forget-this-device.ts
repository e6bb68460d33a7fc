import { callContract } from '../../../platform/web/index.ts';
import { notificationContract } from '../../model/contract.ts';
import { markOfHere, unsubscribeHere } from './this-device.ts';

/** Nobody who has signed out is pushed to here: the next at this browser would read it. */
export async function forgetThisDevice(): Promise<void> {
  try {
    const mark = await markOfHere();
    if (mark === null) return;
    const { items } = await callContract(notificationContract.listPushDevices);
    const here = items.find((device) => device.mark === mark);
    await unsubscribeHere();
    if (here) await callContract(notificationContract.removePushDevice, { params: { id: here.id } });
  } catch {
    // Signing out goes on; an endpoint that is gone is forgotten with its next push.
  }
}
