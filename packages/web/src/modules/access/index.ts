import { IconEyeCheck, IconLifebuoy, IconUsers } from '@tabler/icons-react'
import type { Route } from '../../platform/route.ts'
import { placeOfPeople } from './texts.ts'

export const routes: readonly Route[] = [
  {
    path: '/second-step',
    load: () => import('./SecondStep.tsx').then(({ SecondStep }) => SecondStep),
  },
  {
    path: '/me',
    load: () => import('./MySignIn.tsx').then(({ MySignIn }) => MySignIn),
  },
  {
    path: '/password',
    load: () => import('./NewPassword.tsx').then(({ NewPassword }) => NewPassword),
  },
  {
    path: '/people',
    ability: 'access.people',
    load: () => import('./People.tsx').then(({ People }) => People),
    menu: { text: placeOfPeople, icon: IconUsers, order: 60 },
  },
  {
    path: '/people/new',
    ability: 'access.people',
    load: () => import('./AddPerson.tsx').then(({ AddPerson }) => AddPerson),
  },
  {
    path: '/people/:id',
    ability: 'access.people',
    load: () => import('./PersonPage.tsx').then(({ PersonPage }) => PersonPage),
  },
  {
    path: '/emergency',
    ability: 'access.emergency',
    load: () => import('./EmergencyDoor.tsx').then(({ EmergencyDoor }) => EmergencyDoor),
    menu: {
      text: { km: 'បើកករណីជាបន្ទាន់', en: 'Open in an emergency' },
      icon: IconLifebuoy,
      order: 58,
    },
  },
  {
    path: '/openings',
    ability: 'access.openings',
    load: () => import('./Openings.tsx').then(({ Openings }) => Openings),
    menu: { text: { km: 'ការបើកជាបន្ទាន់', en: 'Emergency openings' }, icon: IconEyeCheck, order: 59 },
  },
  {
    path: '/readings',
    ability: 'access.readings',
    load: () => import('./Readings.tsx').then(({ Readings }) => Readings),
    menu: { text: { km: 'ការអានខុសធម្មតា', en: 'Unusual reading' }, icon: IconEyeCheck, order: 60 },
  },
]
