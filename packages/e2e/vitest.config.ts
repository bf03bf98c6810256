import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'journeys',
    root: import.meta.dirname,
    include: ['journeys/*.e2e.ts'],
    globalSetup: ['src/product.ts'],
    // One product, one browser: journeys share them, each as its own people.
    fileParallelism: false,
    testTimeout: 120_000,
    // A busy machine drops a page now and then; what fails twice is a fault.
    retry: 1,
    hookTimeout: 180_000,
  },
})
