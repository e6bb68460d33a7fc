/** Finds the browser for PDF, pictures and journeys. */
import { execFile } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

export type Chromium = { executablePath: string; args: string[]; env: Record<string, string> };

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const macPrograms = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The package's own list knows the folders of a cloud function only: with it no text is drawn elsewhere. */
const fontList = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * CHROMIUM_PATH, else a Chromium of the system, else the one of the package @sparticuz/chromium (unpacked once).
 * The answer goes as it is to playwright-core's `chromium.launch`: `env` is the whole environment of the browser.
 */
export async function findChromium(environment: NodeJS.ProcessEnv = process.env): Promise<Chromium> {
  const chosen = environment.CHROMIUM_PATH;
  if (chosen && !existsSync(chosen)) throw new Error(`CHROMIUM_PATH names no file: ${chosen}`);
  const executablePath = chosen ?? ofSystem(environment.PATH);
  if (executablePath) return { executablePath, args, env: told(environment) };
  return packaged(environment);
}

function ofSystem(path = ''): string | undefined {
  const candidates = path.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...candidates, ...macPrograms].find((candidate) => existsSync(candidate));
}

async function packaged(environment: NodeJS.ProcessEnv): Promise<Chromium> {
  const folder = await unpacked();
  const libraries = [join(folder, 'al2023', 'lib'), environment.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const env = { ...told(environment), LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts') };
  return { executablePath: join(folder, 'chromium'), args, env };
}

/** A browser that is told no language writes no Chinese file names. */
function told(environment: NodeJS.ProcessEnv): Record<string, string> {
  const named = Object.entries(environment).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return { LANG: 'C.UTF-8', ...Object.fromEntries(named) };
}

/** The folder with the unpacked package; made in one move, so that a second process never sees half of it. */
async function unpacked(): Promise<string> {
  const shelf = join(tmpdir(), `mingdou-chromium-${process.getuid?.() ?? 0}`);
  mkdirSync(shelf, { recursive: true, mode: 0o700 });
  refuseForeign(shelf);
  const folder = join(shelf, packageVersion());
  if (existsSync(folder)) return folder;
  const unfinished = mkdtempSync(join(shelf, 'new-'));
  try {
    await unpackInto(unfinished);
    writeFileSync(join(unfinished, 'fonts', 'fonts.conf'), fontList);
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** The temporary folder is everybody's: a program that another user put there is not run. */
function refuseForeign(shelf: string): void {
  const found = lstatSync(shelf);
  const isOurs = found.isDirectory() && found.uid === (process.getuid?.() ?? 0);
  if (!isOurs) throw new Error(`${shelf} belongs to somebody else: remove it or set CHROMIUM_PATH.`);
  chmodSync(shelf, 0o700);
}

function packageVersion(): string {
  const manifest = join(dirname(packageEntry()), '..', '..', 'package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

/** The package unpacks into TMPDIR, and its libraries only where it believes to be a cloud function. */
async function unpackInto(folder: string): Promise<void> {
  const script = `require(${JSON.stringify(packageEntry())}).executablePath()`;
  const env = { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  await promisify(execFile)(process.execPath, ['-e', script], { env });
}

function packageEntry(): string {
  return createRequire(import.meta.url).resolve('@sparticuz/chromium');
}
