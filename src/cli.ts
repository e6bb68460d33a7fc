/** The command line: `npm run -s mingdou -- <verb>`. Answers on stdout, JSON with --json; exit 0 only on success. */
import { parseArgs } from 'node:util';
import { commands } from './commands.ts';
import { say } from './platform/model/label.ts';
import { Refusal } from './platform/model/refusal.ts';
import { createLogger, readConfig, toJson } from './platform/server/index.ts';

const options = {
  org: { type: 'string' },
  name: { type: 'string' },
  pack: { type: 'string' },
  locale: { type: 'string' },
  currency: { type: 'string' },
  email: { type: 'string' },
  role: { type: 'string' },
  team: { type: 'string' },
  user: { type: 'string' },
  scope: { type: 'string' },
  entity: { type: 'string' },
  file: { type: 'string' },
  mapping: { type: 'string' },
  match: { type: 'string' },
  as: { type: 'string' },
  to: { type: 'string' },
  from: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'allow-lost-files': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

export type CommandOptions = Partial<
  Record<Exclude<keyof typeof options, 'dry-run' | 'allow-lost-files' | 'json' | 'help'>, string>
> & {
  'dry-run'?: boolean;
  'allow-lost-files'?: boolean;
};

function usage(): string {
  const lines = commands.map((command) => `  ${command.usage.padEnd(92)} ${command.summary}`);
  return `npm run -s mingdou -- <verb> [--json]\n${lines.join('\n')}\n`;
}

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const command = commands.find((one) => one.verb.every((word, place) => positionals[place] === word));
  if (!command || values.help) {
    process.stderr.write(usage());
    return values.help ? 0 : 2;
  }
  const config = readConfig();
  const words = positionals.slice(command.verb.length);
  const answer = await command.run({ config, logger: createLogger('error'), options: values, words });
  process.stdout.write(
    values.json ? `${toJson(answer)}\n` : `${JSON.stringify(JSON.parse(toJson(answer)), null, 2)}\n`,
  );
  return 0;
}

try {
  process.exitCode = await run();
} catch (error) {
  const told =
    error instanceof Refusal
      ? `${error.code}: ${say(error.reason.label, 'en', error.values)}`
      : (error as Error).message;
  process.stderr.write(`${told}\n`);
  if (error instanceof Refusal)
    for (const fault of error.fields) process.stderr.write(`  ${fault.path}: ${fault.label.en}\n`);
  process.exitCode = 1;
}
process.exit();
