import type { MailPerson } from '../../model/mail/mail-contract.ts';

/** How a person of a mail is called: by name, else by address. */
export function nameOf({ name, address }: MailPerson): string {
  return name.trim() || address;
}

/** A person as an option to choose; the id is the address. */
export function optionOf(person: MailPerson): { id: string; name: string } {
  const { name, address } = person;
  return { id: address, name: name.trim() ? `${name} <${address}>` : address };
}

const written = /^(?:(.*?)\s*)<([^\s@<>,;"]+@[^\s@<>,;"]+)>$/;

/** The person behind an option. */
export function personOf({ name }: { name: string }): MailPerson {
  const told = written.exec(name);
  return told
    ? { name: told[1] ?? '', address: told[2]!.toLowerCase() }
    : { name: '', address: name.toLowerCase() };
}

export function isAddress(text: string): boolean {
  return /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/.test(text.trim());
}
