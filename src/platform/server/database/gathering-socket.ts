/** A socket that sends together what is written in one turn. */
import { Socket } from 'node:net';

/** Statements that do not wait for each other's answers leave as one packet: sending costs as much as a short statement. */
export function gatheringSocket(): Socket {
  const socket = new Socket();
  const cork = socket.cork.bind(socket);
  let gathering = false;
  const gather = () => {
    if (gathering) return;
    gathering = true;
    cork();
    process.nextTick(() => {
      gathering = false;
      socket.uncork();
    });
  };
  socket.cork = () => {
    gather();
    cork();
  };
  // Connecting puts the plain `write` back.
  socket.once('connect', () => {
    const write = socket.write.bind(socket) as (...words: unknown[]) => boolean;
    socket.write = (...words: unknown[]) => {
      gather();
      return write(...words);
    };
  });
  return socket;
}
