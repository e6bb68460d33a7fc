/** The only reader of the environment. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export type Config = {
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string | null;
  baseUrl: string | null;
  secretKey: string;
  demo: boolean | null;
  role: 'all' | 'http' | 'worker';
  logLevel: string;
  metrics: boolean;
  /** The relay that takes our mail; none: nothing is mailed. */
  smtpUrl: string | null;
  /** Hosts (`host` or `host:port`) that calls to the outside may reach besides public addresses. */
  egressAllow: readonly string[];
  /** Who reads jottings in the grammar's place, and the key that it asks for; none: nothing of them leaves the product. */
  jottingReader: { url: string; key: string | null } | null;
  /** Facts by columns too: of organisations with very many (`auto`), of all, of none; and how much memory they may take. */
  columns: { of: 'auto' | 'all' | 'none'; memoryMb: number };
  /** The folder of the installation's plug-ins; none: there are none. */
  pluginsDir: string | null;
  /** The built web app; dist/web unless told. */
  webDir: string | null;
};

type Environment = Record<string, string | undefined>;

const projectRoot = path.resolve(import.meta.dirname, '../../..');

/** Reads and checks the settings; throws a sentence a person can act on. */
export function readConfig(env: Environment = process.env): Config {
  const dataDir = path.resolve(env['DATA_DIR'] || path.join(projectRoot, '.mingdou'));
  const databaseUrl = env['DATABASE_URL'] || null;
  const role = env['ROLE'] || 'all';
  if (role !== 'all' && role !== 'http' && role !== 'worker')
    throw new Error('ROLE must be all, http or worker');
  return {
    port: readPort(env['PORT']),
    host: env['HOST'] || '127.0.0.1',
    dataDir,
    databaseUrl,
    baseUrl: env['BASE_URL']?.replace(/\/+$/, '') || null,
    secretKey: readSecretKey(env['SECRET_KEY'], databaseUrl, dataDir),
    demo: env['DEMO'] === undefined || env['DEMO'] === '' ? null : env['DEMO'] === '1',
    role,
    logLevel: env['LOG_LEVEL'] || 'info',
    metrics: env['METRICS'] === '1',
    smtpUrl: readSmtpUrl(env['SMTP_URL']),
    egressAllow: (env['EGRESS_ALLOW'] ?? '')
      .split(',')
      .map((host) => host.trim())
      .filter(Boolean),
    jottingReader: readJottingReader(env['JOTTING_READER_URL'], env['JOTTING_READER_KEY']),
    columns: readColumns(env['COLUMNS_OF'], env['COLUMNS_MB']),
    pluginsDir: env['PLUGINS_DIR'] ? path.resolve(env['PLUGINS_DIR']) : null,
    webDir: env['WEB_DIR'] ? path.resolve(env['WEB_DIR']) : null,
  };
}

function readPort(text: string | undefined): number {
  if (!text) return 8080;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT is not a port: ${text}`);
  return port;
}

function readColumns(of = 'auto', megabytes = '1024'): Config['columns'] {
  if (of !== 'auto' && of !== 'all' && of !== 'none') throw new Error('COLUMNS_OF must be auto, all or none');
  const memoryMb = Number(megabytes);
  if (!Number.isInteger(memoryMb) || memoryMb < 128)
    throw new Error(`COLUMNS_MB must be a number of megabytes, 128 or more: ${megabytes}`);
  return { of, memoryMb };
}

/** smtp://user:password@host:587 or smtps://…; `from` in its query is the sender's address. */
function readSmtpUrl(text: string | undefined): string | null {
  if (!text) return null;
  if (!URL.canParse(text) || !/^smtps?:$/.test(new URL(text).protocol))
    throw new Error('SMTP_URL must look like smtp://user:password@host:587');
  return text;
}

function readJottingReader(url: string | undefined, key: string | undefined): Config['jottingReader'] {
  if (!url) return null;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new Error('JOTTING_READER_URL must look like https://reader.example.cn/jottings');
  return { url, key: key || null };
}

const knownKeys = ['changeme', 'secret', 'password', 'mingdou'];

/** The key given, or one made into the data folder when the database is embedded. Weak keys are refused. */
function readSecretKey(given: string | undefined, databaseUrl: string | null, dataDir: string): string {
  if (given) {
    checkKeyStrength(given);
    return given;
  }
  if (databaseUrl) throw new Error('SECRET_KEY is required with DATABASE_URL (at least 32 bytes)');
  const file = path.join(dataDir, 'secret-key');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(dataDir, { recursive: true });
  const key = randomBytes(48).toString('base64url');
  writeFileSync(file, key, { mode: 0o600 });
  return key;
}

function checkKeyStrength(key: string): void {
  const repeats = new Set(key).size < 8;
  if (
    Buffer.byteLength(key) < 32 ||
    repeats ||
    knownKeys.some((known) => key.toLowerCase().startsWith(known))
  ) {
    throw new Error('SECRET_KEY is too weak: give at least 32 random bytes');
  }
}
