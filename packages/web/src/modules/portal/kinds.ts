import type { Text } from '@tumpeang/domain/kernel'
import { SuspectedOffice, suspectedOfficeNames } from '@tumpeang/domain/reports'
import {
  IconAlertTriangle,
  IconBandage,
  IconBottle,
  IconBowl,
  IconDeviceMobile,
  IconDots,
  IconDoor,
  IconHandStop,
  IconHelp,
  IconHomeExclamation,
  IconRings,
  IconShovel,
  IconTruck,
} from '@tabler/icons-react'
import type { Option } from '../../platform/ui/Choice.tsx'
import { words } from './report-texts.ts'

/** Stands for "none of these, as far as I can tell": it goes with no other kind, and is not sent. */
export const notSure = 'not-sure'

/** The kinds of concern in everyday words; each value is a code of the list `concern`. */
export const kinds: readonly Option<string>[] = [
  { value: 'physical-violence', text: words.kindPhysical, icon: IconBandage },
  { value: 'sexual-violence', text: words.kindSexual, icon: IconHandStop },
  { value: 'neglect', text: words.kindNeglect, icon: IconBowl },
  { value: 'emotional-violence', text: words.kindEmotional, icon: IconAlertTriangle },
  { value: 'domestic-violence', text: words.kindHome, icon: IconHomeExclamation },
  { value: 'abandonment', text: words.kindAlone, icon: IconDoor },
  { value: 'child-labour', text: words.kindWork, icon: IconShovel },
  { value: 'trafficking', text: words.kindTaken, icon: IconTruck },
  { value: 'child-marriage', text: words.kindMarriage, icon: IconRings },
  { value: 'online-abuse', text: words.kindOnline, icon: IconDeviceMobile },
  { value: 'substance-use', text: words.kindDrugs, icon: IconBottle },
  { value: 'other', text: words.kindOther, icon: IconDots },
  { value: notSure, text: words.notSure, icon: IconHelp },
]

/** Who may have done it; each value is a code of the list `relation`. */
export const relations: readonly Option<string>[] = [
  { value: 'mother', text: words.relParent },
  { value: 'father', text: words.relFather },
  { value: 'step-parent', text: words.relStep },
  { value: 'relative', text: words.relFamily },
  { value: 'neighbour', text: words.relNeighbour },
  { value: 'teacher', text: words.relTeacher },
  { value: 'employer', text: words.relEmployer },
  { value: 'stranger', text: words.relStranger },
  { value: 'other', text: words.relOther },
  { value: 'unknown', text: words.relUnknown },
]

export const textOf = (options: readonly Option<string>[], value: string): Text | undefined =>
  options.find((option) => option.value === value)?.text

/** Where that person works, if it is an office that could get the report. */
export const offices: readonly Option<SuspectedOffice | 'none'>[] = [
  ...SuspectedOffice.options.map((value) => ({ value, text: suspectedOfficeNames[value] })),
  { value: 'none', text: words.officeNone },
]
