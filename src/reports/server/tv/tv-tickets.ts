/** Codes and tickets of televisions: made and known again by the installation's key, so that nothing is kept of those nobody enters. */
import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { checkSigns, codeSigns, endOfSlot, randomSigns, slotOf } from '../../model/tv/tv-code.ts';

export type Ticket = { code: string; ticket: string; expiresAt: Date };

export type Tickets = {
  make(now: Date): Ticket;
  /** The ticket as it was made; null when it was not made here, or is no longer good. */
  read(ticket: string, now: Date): Ticket | null;
  /** When the code is no longer good; null when it was not made here, or is so by now. */
  goodUntil(code: string, now: Date): Date | null;
};

/** The tickets of this installation; a code without its ticket opens nothing. */
export function openTickets(secretKey: string): Tickets {
  const key = createHmac('sha256', secretKey).update('codes of televisions').digest();
  const mac = (purpose: string, text: string) =>
    createHmac('sha256', key).update(`${purpose}|${text}`).digest();
  const checkOf = (random: string, slot: number) => signsOf(mac('code', `${slot}|${random}`), checkSigns);
  const ticketOf = (code: string, slot: number): Ticket => ({
    code,
    ticket: `${code}.${slot}.${mac('ticket', `${slot}|${code}`).toString('base64url')}`,
    expiresAt: endOfSlot(slot),
  });
  return {
    make: (now) => {
      const slot = slotOf(now);
      const random = Array.from({ length: randomSigns }, () => codeSigns[randomInt(codeSigns.length)]).join(
        '',
      );
      return ticketOf(random + checkOf(random, slot), slot);
    },
    read: (ticket, now) => {
      const [code = '', slot = ''] = ticket.split('.');
      if (!isOfNow(Number(slot), now)) return null;
      const right = ticketOf(code, Number(slot));
      return isSame(right.ticket, ticket) ? right : null;
    },
    goodUntil: (code, now) => {
      const random = code.slice(0, randomSigns);
      const slot = [slotOf(now), slotOf(now) - 1].find((one) => isSame(random + checkOf(random, one), code));
      return slot === undefined ? null : endOfSlot(slot);
    },
  };
}

function isOfNow(slot: number, now: Date): boolean {
  return slot === slotOf(now) || slot === slotOf(now) - 1;
}

function signsOf(bytes: Buffer, count: number): string {
  return Array.from({ length: count }, (_, at) => codeSigns[bytes[at]! % codeSigns.length]).join('');
}

function isSame(right: string, told: string): boolean {
  const [one, other] = [Buffer.from(right), Buffer.from(told)];
  return one.length === other.length && timingSafeEqual(one, other);
}
