import type { ModalProps } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useText } from '../text/index.ts'
import { words } from './words.ts'

const LoadedModal = lazy(() =>
  import('./DialogModal.tsx').then((found) => ({ default: found.DialogModal })),
)

/** A dialog whose machinery is fetched when the first one opens: most days none does. */
export function Dialog(props: ModalProps) {
  const t = useText()
  if (!props.opened) return null
  return (
    <Suspense fallback={null}>
      <LoadedModal closeButtonProps={{ 'aria-label': t(words.cancel) }} {...props} />
    </Suspense>
  )
}
