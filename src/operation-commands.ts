/** Verbs for whoever runs an installation: saving it, restoring it, spreading it over machines. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { onInstallation, required, type Command, type CommandCall } from './command-call.ts';
import {
  backUp,
  distribute,
  filesFolder,
  reachDatabase,
  restore,
  type Config,
} from './platform/server/index.ts';

export const operationCommands: readonly Command[] = [
  {
    verb: ['backup'],
    usage: 'backup --to DIR [--allow-lost-files]',
    summary: 'saves the whole installation into a new folder, beside live traffic',
    run: (call) =>
      onInstallation(call, ({ adminUrl, config, embedded }, options) =>
        backUp({
          ...keptFiles(config, embedded),
          adminUrl,
          allowLostFiles: options['allow-lost-files'] ?? false,
          to: path.resolve(required(options, 'to')),
          productVersion: productVersion(),
          now: new Date(),
        }),
      ),
  },
  {
    verb: ['restore'],
    usage: 'restore --from DIR',
    summary: 'restores a backup into an empty installation',
    run: restoreByCommand,
  },
  {
    verb: ['distribute'],
    usage: 'distribute [--dry-run]',
    summary: 'spreads the tables over the machines of a Citus installation',
    run: (call) =>
      onInstallation(call, ({ adminUrl }, options) =>
        distribute(adminUrl, { dryRun: options['dry-run'] ?? false }),
      ),
  },
];

/** The target must be empty and not running, so it is reached without being migrated first. */
async function restoreByCommand({ config, logger, options }: CommandCall) {
  const reached = await reachDatabase(config, logger);
  try {
    const { adminUrl, embedded } = reached;
    return await restore({
      ...keptFiles(config, embedded),
      adminUrl,
      secretKey: config.secretKey,
      from: path.resolve(required(options, 'from')),
    });
  } finally {
    await reached.close();
  }
}

function keptFiles(config: Config, embedded: boolean) {
  return {
    filesDir: filesFolder(config.dataDir),
    secretKeyFile: embedded ? findKeyFile(config) : null,
  };
}

/** The installation's own key; a file that lies there while SECRET_KEY gives another belongs to nothing. */
function findKeyFile({ dataDir, secretKey }: Config): string | null {
  const file = path.join(dataDir, 'secret-key');
  return existsSync(file) && readFileSync(file, 'utf8').trim() === secretKey ? file : null;
}

function productVersion(): string {
  const manifest = readFileSync(path.resolve(import.meta.dirname, '../package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
