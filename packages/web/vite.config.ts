import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const describing = /\/zod\/v4\/core\/(?:json-schema-processors|to-json-schema)\.js$/
const exported = /^export (?:const|function) (\w+)|^export \{ \w+ as (\w+) \}/gm

/**
 * Only the server describes schemas to others (`/api/openapi.json`). In the browser the part of zod
 * that does so, a seventh of what the public loads before it sees a page, is left out; whoever calls
 * it there is told at once.
 */
const withoutDescriptions = (): Plugin => ({
  name: 'without-descriptions',
  apply: 'build',
  load(id) {
    if (!describing.test(id)) return undefined
    const names = [...readFileSync(id, 'utf8').matchAll(exported)].map(
      ([, one, other]) => one ?? other,
    )
    return [
      `const refuse = () => { throw new Error('Schemas are described on the server only') }`,
      ...names.map((name) => `export const ${name} = refuse`),
    ].join('\n')
  },
})

export default defineConfig({
  plugins: [react(), withoutDescriptions()],
  build: {
    target: 'es2022',
    manifest: true,
    // Fonts stay files: a data URL would be refused by the content policy, and is never cached.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: {
    port: 5173,
    proxy: { '/api': `http://127.0.0.1:${process.env['PORT'] ?? '8080'}` },
  },
})
