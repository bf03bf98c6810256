import { type Text, texts } from '@tumpeang/domain/kernel'
import type { ReactNode } from 'react'

/* Drawn by us, in one line weight, so that a child can point: no mark says right or wrong. */

const names = texts({
  happy: { km: 'សប្បាយ', en: 'Happy' },
  sad: { km: 'កើតទុក្ខ', en: 'Sad' },
  afraid: { km: 'ខ្លាច', en: 'Afraid' },
  angry: { km: 'ខឹង', en: 'Angry' },
  safe: { km: 'មានសុវត្ថិភាព', en: 'Safe' },
  unsafe: { km: 'គ្មានសុវត្ថិភាព', en: 'Not safe' },
  home: { km: 'ផ្ទះ', en: 'Home' },
  school: { km: 'សាលារៀន', en: 'School' },
  mother: { km: 'ម្ដាយ', en: 'Mother' },
  father: { km: 'ឪពុក', en: 'Father' },
  grandparent: { km: 'តា ឬយាយ', en: 'Grandparent' },
  friends: { km: 'មិត្តភក្ដិ', en: 'Friends' },
  alone: { km: 'ម្នាក់ឯង', en: 'Alone' },
  hungry: { km: 'ឃ្លាន', en: 'Hungry' },
})

export type Picture = keyof typeof names

const face = (mouth: string, brows = ''): ReactNode => (
  <>
    <circle cx="24" cy="24" r="18" />
    <circle cx="17" cy="20" r="1.5" fill="currentColor" />
    <circle cx="31" cy="20" r="1.5" fill="currentColor" />
    <path d={mouth} />
    {brows !== '' && <path d={brows} />}
  </>
)
const person = (x: number, size: number, hair = ''): ReactNode => (
  <>
    <circle cx={x} cy={30 - size} r={size / 3} />
    <path
      d={`M${x - size / 2} 42 q0 ${-size / 1.4} ${size / 2} ${-size / 1.4} t${size / 2} ${size / 1.4}`}
    />
    {hair !== '' && <path d={hair} />}
  </>
)
const house = <path d="M6 24 24 8l18 16M11 21v20h26V21" />

const drawn: Readonly<Record<Picture, ReactNode>> = {
  happy: face('M15 28q9 9 18 0'),
  sad: face('M15 33q9-9 18 0'),
  afraid: face('M17 32q2-4 4 0t4 0 4 0', 'M13 15l6-3M35 15l-6-3'),
  angry: face('M16 32q8-6 16 0', 'M13 13l7 3M35 13l-7 3'),
  safe: (
    <>
      {house}
      <path d="M17 31l5 5 9-10" />
    </>
  ),
  unsafe: (
    <>
      {house}
      <path d="M26 23l-5 8h6l-4 8" />
    </>
  ),
  home: (
    <>
      {house}
      <path d="M20 41V30h8v11" />
    </>
  ),
  school: (
    <>
      <path d="M8 41V22h32v19zM24 22V8h10v6H24M20 41v-9h8v9M12 27h4M32 27h4" />
    </>
  ),
  mother: person(24, 20, 'M17 12q-3 10-1 16M31 12q3 10 1 16'),
  father: person(24, 20, 'M18 7q6-5 12 0'),
  grandparent: (
    <>
      {person(22, 18)}
      <path d="M36 24q4-3 4 2v17" />
    </>
  ),
  friends: (
    <>
      {person(14, 14)}
      {person(34, 14)}
    </>
  ),
  alone: person(24, 12),
  hungry: (
    <>
      <path d="M8 24h32q0 16-16 16T8 24zM16 18q2-4 0-8M24 18q2-4 0-8M32 18q2-4 0-8" />
    </>
  ),
}

const order: readonly Picture[] = [
  'happy',
  'sad',
  'afraid',
  'angry',
  'safe',
  'unsafe',
  'home',
  'school',
  'mother',
  'father',
  'grandparent',
  'friends',
  'alone',
  'hungry',
]

export const pictures: readonly {
  readonly name: Picture
  readonly text: Text
  readonly drawing: ReactNode
}[] = order.map((name) => ({
  name,
  text: names[name],
  drawing: (
    <svg
      viewBox="0 0 48 48"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      {drawn[name]}
    </svg>
  ),
}))
