import { randomBytes } from 'node:crypto';
import type { DemoWorld } from './demo-world.ts';

/** Database ids by symbolic key. */
export type Ids = Map<string, string>;

/** The owner and the owner's team, as values of a record. */
export function holder(ids: Ids, world: DemoWorld, owner: string): { owner: string; team: string } {
  const user = world.users.find((one) => one.key === owner)!;
  return { owner: ids.get(owner)!, team: ids.get(user.team)! };
}

/** Demo people of several installations on one database do not collide. */
export function demoEmail(email: string): string {
  return email.replace('@', `.${randomBytes(3).toString('hex')}@`);
}
