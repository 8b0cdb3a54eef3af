import { build } from 'esbuild'

// Compiles the sources for the published package. Dependencies are not bundled.
await build({
  entryPoints: ['src/cli.ts', 'src/index.ts'],
  absWorkingDir: import.meta.dirname,
  outdir: 'dist',
  bundle: true,
  splitting: true,
  packages: 'external',
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  sourcemap: true,
  logLevel: 'warning',
})
