/** The IMAP server of the tests brings no types of its own. */
declare module 'hoodiecrow-imap' {
  import type { Server } from 'node:net';

  type ImapServer = {
    server: Server;
    listen(port: number, host: string): void;
    close(done: () => void): void;
    appendMessage(folder: string, flags: string[], date: string | false, raw: string): void;
  };
  type Folder = { messages: { raw: string }[]; 'special-use'?: string };
  type Options = {
    plugins: string[];
    users: Record<string, { password: string }>;
    storage: Record<string, Folder | { folders: Record<string, Folder> }>;
  };
  export default function createServer(options: Options): ImapServer;
}
