import { texts } from '@tumpeang/domain/kernel'

export const titles = texts({
  menu: { km: 'ទីកន្លែង និងសេវា', en: 'Places and services' },
  places: { km: 'ទីកន្លែង', en: 'Places' },
})
