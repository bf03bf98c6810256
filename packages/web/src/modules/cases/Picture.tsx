import { useCallback } from 'react'
import styles from './Attachments.module.css'

interface Props {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** What it shows, for whoever does not see it. */
  readonly says: string
}

/** A picture from memory; nothing of it stays in the browser when it is closed. */
export function Picture({ type, bytes, says }: Props) {
  const show = useCallback(
    (picture: HTMLImageElement) => {
      const address = URL.createObjectURL(new Blob([bytes], { type }))
      picture.src = address
      return () => URL.revokeObjectURL(address)
    },
    [bytes, type],
  )
  return <img ref={show} className={styles.picture} alt={says} />
}
