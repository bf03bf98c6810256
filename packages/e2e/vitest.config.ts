import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'journeys',
    root: import.meta.dirname,
    include: ['journeys/*.e2e.ts'],
    globalSetup: ['src/country.ts'],
    setupFiles: ['src/own-product.ts'],
    // A journey waits as much as it works: three keep two cores busy.
    maxWorkers: 3,
    testTimeout: 120_000,
    // A busy machine drops a page now and then; what fails twice is a fault.
    retry: 1,
    hookTimeout: 180_000,
  },
})
