import { Checkbox } from '@mantine/core'
import { type Child, shortName } from '@tumpeang/domain/children'
import { type PacketPart, packetPartNames, packetParts } from '@tumpeang/domain/services'
import { useText } from '../../platform/text/index.ts'
import styles from './Letters.module.css'
import { words } from './texts.ts'

/** By which a desk finds a child whose name nobody knows. */
const finding: readonly PacketPart[] = ['address', 'phone', 'caregiver']

interface Props {
  readonly child: Pick<Child, 'name' | 'disabilities'>
  readonly parts: readonly PacketPart[]
  /** Whether somebody is suspected, and the desk is one that may learn who. */
  readonly withSuspects: boolean
  readonly onChange: (parts: readonly PacketPart[]) => void
}

/** What the desk may see of the child, part by part; a letter that finds nobody says so. */
export function PacketTicks({ child, parts, withSuspects, onChange }: Props) {
  const t = useText()
  const offered = packetParts.filter(
    (part) =>
      (part !== 'difficulties' || child.disabilities.length > 0) &&
      (part !== 'suspects' || withSuspects),
  )
  const findsNobody =
    shortName(child.name) === null && !parts.some((part) => finding.includes(part))
  return (
    <fieldset className={styles.parts}>
      <legend>{t(words.parts)}</legend>
      <p className={styles.quiet}>{t(words.partsHint)}</p>
      {offered.map((part) => (
        <Checkbox
          key={part}
          label={t(packetPartNames[part])}
          checked={parts.includes(part)}
          onChange={({ currentTarget }) =>
            onChange(
              packetParts.filter((one) =>
                one === part ? currentTarget.checked : parts.includes(one),
              ),
            )
          }
        />
      ))}
      {findsNobody && (
        <p className={styles.unfound} role="alert">
          {t(words.unfound)}
        </p>
      )}
    </fieldset>
  )
}
