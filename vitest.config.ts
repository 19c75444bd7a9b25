import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './scripts/find-browser.mjs';

const asRoot = process.getuid?.() === 0;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/architecture.test.ts', 'tests/{core,store,browser,scripts,databases}/**/*.test.ts'],
          environment: 'node',
          testTimeout: 30_000, // milliseconds: a busy machine is no failure
        },
      },
      {
        plugins: [react()],
        resolve: { alias: { '#i18n': fileURLToPath(new URL('./tests/support/words.ts', import.meta.url)) } },
        optimizeDeps: {
          // All that the tests come to use: one found on the way would be bundled with a React of its own.
          include: [
            'react',
            'react/jsx-dev-runtime',
            'react-dom/client',
            'dexie',
            '@mozilla/readability',
            'axe-core',
            'lucide-react',
            'mdast-util-from-markdown',
            'virtua',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/{dom,components}/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findBrowser('chromium'), chromiumSandbox: !asRoot },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 90_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } }, // as long as waitFor: what crosses messages and the database takes its time on a busy machine
          fileParallelism: false, // two at a time take two thirds of the time, but keys and clicks come too late then, now and then
        },
      },
    ],
  },
});
