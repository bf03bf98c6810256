import { ActionIcon, Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useText } from '../../text/index.ts'
import { words } from './words.ts'

interface Props {
  readonly index: number
  readonly isLast: boolean
  readonly open: () => void
  readonly move: (to: number) => void
  readonly insert: () => void
}

/** What may be done with a row of a draft. */
export function RowActs({ index, isLast, open, move, insert }: Props) {
  const t = useText()
  const row = index + 1
  return (
    <>
      <Button variant="subtle" px="xs" aria-label={t(words.changeRow, { row })} onClick={open}>
        {t(words.change)}
      </Button>
      {index > 0 && (
        <ActionIcon
          variant="subtle"
          aria-label={t(words.up, { row })}
          onClick={() => move(index - 1)}
        >
          <IconArrowUp size={20} stroke={1.6} />
        </ActionIcon>
      )}
      {!isLast && (
        <ActionIcon
          variant="subtle"
          aria-label={t(words.down, { row })}
          onClick={() => move(index + 1)}
        >
          <IconArrowDown size={20} stroke={1.6} />
        </ActionIcon>
      )}
      <Button variant="subtle" px="xs" onClick={insert}>
        {t(words.addAbove)}
      </Button>
    </>
  )
}
