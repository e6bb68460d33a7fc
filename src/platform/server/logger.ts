import { pino, type Logger } from 'pino';

export type { Logger };

/** Structured logs on stderr, so that stdout stays for answers. Secrets and contact fields are never logged. */
export function createLogger(level: string): Logger {
  return pino(
    {
      level,
      redact: [
        'req.headers.cookie',
        'req.headers.authorization',
        '*.password',
        '*.token',
        '*.email',
        '*.phone',
      ],
    },
    pino.destination({ dest: 2, sync: false }),
  );
}
