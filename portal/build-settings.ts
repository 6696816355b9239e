import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'

/** How Vite makes the portal. */
export const buildSettings: InlineConfig = {
  configFile: false,
  root: import.meta.dirname,
  logLevel: 'error',
  mode: 'production',
  // Whatever the shell says: what is served is never React's own test bed.
  define: { [['process', 'env', 'NODE_ENV'].join('.')]: '"production"' },
  plugins: [react()],
  resolve: {
    alias: {
      // Endpoints carry their schemas, which only the server looks at: the builder of schemas stays out of the browser.
      typebox: join(import.meta.dirname, 'schemas-left-out.ts'),
    },
  },
  build: {
    target: 'es2023',
    // A file of its own, small as it may be: the policy of the page takes nothing written into it.
    assetsInlineLimit: 0,
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // What nearly every page shares is fetched in one piece: many small ones cost more.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'everywhere',
              test: /portal\/src\/(texts\/rules|session|navigation|ui\/(page|action|show|table\/has-words))\//,
              minShareCount: 6,
            },
          ],
        },
      },
    },
  },
}
