import { Menu, Button, Group, UnstyledButton } from '@mantine/core'
import { type Duty, type Me, roleNames } from '@tumpeang/domain/access'
import {
  IconChevronUp,
  IconKey,
  IconLanguage,
  IconLogout,
  IconUserCircle,
} from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useWaiting } from '../outbox.ts'
import { changeMyDuty, leave } from '../session.ts'
import { changeLanguage, useLanguage, useNamed, useText } from '../text/index.ts'
import { Dialog } from '../ui/Dialog.tsx'
import styles from './MyDuty.module.css'
import { words } from './words.ts'

/** Who I am and under which duty I act, in sight always; another duty is one tap away. */
export function MyDuty({ me }: { me: Me }) {
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  const waiting = useWaiting()
  const [, go] = useLocation()
  const [asking, setAsking] = useState(false)

  const where = ({ deskName, placeName }: Duty): string | undefined => {
    const name = deskName ?? placeName
    return name === null ? undefined : named(name)
  }
  const inWords = (duty: Duty): string =>
    [t(roleNames[duty.role]), where(duty)].filter((part) => part !== undefined).join(' · ')
  const out = async () => {
    await leave()
    go('/sign-in')
  }
  const others = me.duties.filter(({ id }) => id !== me.duty?.id)

  return (
    <>
      <Menu position="top-start" width={300}>
        <Menu.Target>
          <UnstyledButton className={styles.me ?? ''} aria-label={t(words.me)}>
            <IconUserCircle size={28} stroke={1.4} className={styles.icon ?? ''} />
            <span className={styles.words}>
              <span className={styles.name}>{named(me.name)}</span>
              <span className={styles.duty}>
                {me.duty === null ? t(words.noDuty) : t(roleNames[me.duty.role])}
              </span>
              {me.duty !== null && where(me.duty) !== undefined && (
                <span className={styles.where}>{where(me.duty)}</span>
              )}
            </span>
            <IconChevronUp size={18} className={styles.icon ?? ''} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {others.length > 0 && <Menu.Label>{t(words.actAs)}</Menu.Label>}
          {others.map((duty) => (
            <Menu.Item key={duty.id} onClick={() => void changeMyDuty(duty.id).then(() => go('/'))}>
              {inWords(duty)}
            </Menu.Item>
          ))}
          {others.length > 0 && <Menu.Divider />}
          <Menu.Item
            leftSection={<IconLanguage size={20} stroke={1.6} />}
            onClick={() => changeLanguage(shown === 'km' ? 'en' : 'km')}
            lang={shown === 'km' ? 'en' : 'km'}
          >
            {t(shown === 'km' ? words.inEnglish : words.inKhmer)}
          </Menu.Item>
          <Menu.Item component={Link} href="/me" leftSection={<IconKey size={20} stroke={1.6} />}>
            {t(words.mySignIn)}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconLogout size={20} stroke={1.6} />}
            onClick={() => (waiting.length > 0 ? setAsking(true) : void out())}
          >
            {t(words.signOut)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t(words.signOut)}>
        <p>{t(words.leaveUnsent, { count: waiting.length })}</p>
        <Group mt="lg" justify="flex-end">
          <Button variant="default" onClick={() => setAsking(false)}>
            {t(words.stay)}
          </Button>
          <Button onClick={() => void out()}>{t(words.signOut)}</Button>
        </Group>
      </Dialog>
    </>
  )
}
