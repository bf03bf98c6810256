import { type ReactNode, Suspense, useEffect, useRef } from 'react'
import type { Text } from '@tumpeang/domain/kernel'
import { useText } from '../text/index.ts'
import { Loading } from './Loading.tsx'
import styles from './Opened.module.css'
import { Sheet } from './Sheet.tsx'

/** A form that opens inside a page: the eye, the thumb and the keyboard are led to it. */
export function Opened({ title, children }: { title: Text; children: ReactNode }) {
  const t = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className={styles.opened}>
      <Sheet>
        <h2 ref={heading} tabIndex={-1}>
          {t(title)}
        </h2>
        <Suspense fallback={<Loading lines={3} />}>{children}</Suspense>
      </Sheet>
    </div>
  )
}
