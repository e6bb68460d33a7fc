/** A line to the database that is cut for good once so much has gone over it. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * The address of the database by this line. After so many packets nothing of whoever uses it arrives any more, as if he had
 * been killed at that instant: the server undoes what was not committed.
 */
export async function cutLine(adminUrl: string, packets: number): Promise<{ url: string; end(): void }> {
  const target = new URL(adminUrl);
  const sockets = new Set<Socket>();
  let left = packets;
  const cut = (): void => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => {}).on('close', () => [near, far].map((one) => one.destroy()));
    }
    far.pipe(near);
    near.on('data', (packet) => {
      left -= 1;
      if (left < 0) cut();
      else far.write(packet);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(adminUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return { url: url.href, end: cut };
}
