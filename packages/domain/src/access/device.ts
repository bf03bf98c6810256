import { texts } from '../kernel/index.ts'

const browsers = ['edge', 'opera', 'samsung', 'firefox', 'chrome', 'safari'] as const
const devices = ['android', 'iphone', 'ipad', 'windows', 'mac', 'linux'] as const

export type BrowserName = (typeof browsers)[number]
export type DeviceName = (typeof devices)[number]

// Most browsers also call themselves by the name of another: the first that fits is the right one.
const signs: readonly (readonly [BrowserName, RegExp])[] = [
  ['edge', /\bEdg(?:A|iOS)?\//],
  ['opera', /\bOPR\//],
  ['samsung', /\bSamsungBrowser\//],
  ['firefox', /\b(?:Firefox|FxiOS)\//],
  ['chrome', /\b(?:HeadlessChrome|Chrome|CriOS)\//],
  ['safari', /\bSafari\//],
]
const systems: readonly (readonly [DeviceName, RegExp])[] = [
  ['android', /\bAndroid\b/],
  ['ipad', /\biPad\b/],
  ['iphone', /\biPhone\b/],
  ['windows', /\bWindows\b/],
  ['mac', /\bMac OS X\b/],
  ['linux', /\bLinux\b/],
]

const fitting = <N>(of: readonly (readonly [N, RegExp])[], words: string): N | null =>
  of.find(([, sign]) => sign.test(words))?.[0] ?? null

/** What a `User-Agent` says of browser and device, as far as a person would say it; it may lie. */
export const deviceOf = (
  userAgent: string | undefined,
): { browser: BrowserName | null; device: DeviceName | null } => ({
  browser: fitting(signs, (userAgent ?? '').slice(0, 500)),
  device: fitting(systems, (userAgent ?? '').slice(0, 500)),
})

export const isBrowser = (word: string | null): word is BrowserName =>
  browsers.some((browser) => browser === word)
export const isDevice = (word: string | null): word is DeviceName =>
  devices.some((device) => device === word)

export const browserNames = texts<BrowserName>({
  edge: { km: 'Edge', en: 'Edge' },
  opera: { km: 'Opera', en: 'Opera' },
  samsung: { km: 'កម្មវិធីអ៊ីនធឺណិត Samsung', en: 'Samsung Internet' },
  firefox: { km: 'Firefox', en: 'Firefox' },
  chrome: { km: 'Chrome', en: 'Chrome' },
  safari: { km: 'Safari', en: 'Safari' },
})

export const deviceNames = texts<DeviceName>({
  android: { km: 'ទូរស័ព្ទ ឬថេប្លេត Android', en: 'Android phone or tablet' },
  iphone: { km: 'ទូរស័ព្ទ iPhone', en: 'iPhone' },
  ipad: { km: 'ថេប្លេត iPad', en: 'iPad' },
  windows: { km: 'កុំព្យូទ័រ Windows', en: 'Windows computer' },
  mac: { km: 'កុំព្យូទ័រ Mac', en: 'Mac' },
  linux: { km: 'កុំព្យូទ័រ Linux', en: 'Linux computer' },
})
