import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { useText, useTitle } from '../text/index.ts'
import { Empty } from '../ui/Empty.tsx'
import { words } from './words.ts'

export function NotHere() {
  const t = useText()
  useTitle(words.notHere)
  return (
    <Empty
      isPage
      title={words.notHere}
      next={words.notHereNext}
      action={
        <Button component={Link} href="/">
          {t(words.toStart)}
        </Button>
      }
    />
  )
}
