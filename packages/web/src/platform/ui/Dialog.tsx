import type { ModalProps } from '@mantine/core'
import { lazy, Suspense } from 'react'

const LoadedModal = lazy(() =>
  import('./DialogModal.tsx').then((found) => ({ default: found.DialogModal })),
)

/** A dialog whose machinery is fetched when the first one opens: most days none does. */
export function Dialog(props: ModalProps) {
  if (!props.opened) return null
  return (
    <Suspense fallback={null}>
      <LoadedModal {...props} />
    </Suspense>
  )
}
