import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const keptLocales = new Set(['zh-CN', 'en-US']);

/** React Aria carries its own words in thirty languages; the product speaks two. */
function keepTwoLocales(): Plugin {
  return {
    name: 'keep-two-locales',
    enforce: 'pre',
    load(id) {
      const locale =
        /react-(?:aria|stately|aria-components)\/dist\/.*intl\/.*?([a-z]{2}-[A-Z]{2})\.mjs$/.exec(id)?.[1];
      return locale && !keptLocales.has(locale) ? 'export default {};' : undefined;
    },
  };
}

/** Beside each text file its compressed twin, which the server sends to every browser that takes it. */
function compressedTwins(): Plugin {
  return {
    name: 'compressed-twins',
    apply: 'build',
    writeBundle: ({ dir }) => {
      for (const name of readdirSync(dir!, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(?:js|css|html|svg|webmanifest)$/.test(name)) continue;
        const file = path.join(dir!, name);
        writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
      }
    },
  };
}

/** Tells the service worker which files are the app's, and names exactly these: its file changes with every build, and only then. */
function shellOfWorker(): Plugin {
  return {
    name: 'shell-of-worker',
    apply: 'build',
    generateBundle: (_, bundle) => {
      const worker = bundle['service-worker.js'];
      if (worker?.type !== 'chunk') throw new Error('the service worker was not built');
      const built = Object.keys(bundle).filter((name) => /^assets\/(?!charts-).*\.(?:js|css)$/.test(name));
      const plain = ['favicon.svg', 'manifest.webmanifest', 'theme-before-paint.js', 'icons/icon-192.png'];
      const files = ['/', ...[...built, ...plain].map((name) => `/${name}`)];
      const build = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 16);
      worker.code = worker.code.replaceAll('__SHELL__', `(${JSON.stringify({ build, files })})`);
    },
  };
}

/** Our modules only declare; without this a page's parts would all land in the first load through a door. */
function onlyDeclares(id: string): boolean {
  return /\/src\/[^?]*\.tsx?$/.test(id) && !/\/(?:web\.tsx|service-worker\.ts)$/.test(id);
}

export default defineConfig({
  plugins: [keepTwoLocales(), react(), tailwindcss(), shellOfWorker(), compressedTwins()],
  publicDir: 'src/platform/web/public',
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': 'http://127.0.0.1:8080' } },
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        index: 'index.html',
        'service-worker': 'src/platform/web/worker/service-worker.ts',
      },
      treeshake: { moduleSideEffects: (id, external) => external || !onlyDeclares(id) },
      output: {
        entryFileNames: ({ name }) =>
          name === 'service-worker' ? 'service-worker.js' : 'assets/[name]-[hash].js',
        codeSplitting: {
          groups: [
            { name: 'charts', test: /node_modules\/(echarts|zrender)\// },
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'libraries', test: /node_modules\//, tags: ['$initial'] },
            { name: 'icons', test: /node_modules\/lucide-react\// },
          ],
        },
      },
    },
  },
});
