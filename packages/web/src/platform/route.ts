import type { Text } from '@tumpeang/domain/kernel'
import type { ComponentType } from 'react'

/** A place in the rail and in the bar of the phone. */
export interface Place {
  readonly text: Text
  readonly icon: ComponentType<{ size?: number | string; stroke?: number | string }>
  /** The lower, the nearer to the top; my work is 10. */
  readonly order: number
}

/** One address of the application, as a module offers it. */
export interface Route {
  /** In wouter's form: `/cases/:id`. Its parameters and the query string are the screen's state. */
  readonly path: string
  /** What a duty must allow; without it anyone who is signed in. Public routes have none. */
  readonly ability?: string
  /** Public screens need no account and stand in the frame with the quick exit. */
  readonly frame?: 'public'
  /** `() => import('./MyWork.tsx').then(({ MyWork }) => MyWork)`: each screen is a chunk. */
  readonly load: () => Promise<ComponentType>
  readonly menu?: Place
}
