import { existsSync } from 'node:fs'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const installed = [
  process.env['CHROME_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Without these a machine without a network is kept busy by the browser's own errands. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A microphone that hums, and nobody to be asked for it: so a recording can be made and heard.
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
]

/** The browser of the machine, else the one that npm brought. */
export async function openBrowser(): Promise<Browser> {
  const found = installed.find((path) => path !== '' && existsSync(path))
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return found === undefined
    ? chromium.launch({
        executablePath: await sparticuz.executablePath(),
        // Not with its own arguments: in one process it ends when the last person leaves.
        args: ['--no-sandbox', ...quiet],
        headless: true,
      })
    : chromium.launch({ executablePath: found, args: [...root, ...quiet], headless: true })
}
