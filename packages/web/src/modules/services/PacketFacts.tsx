import { riskNames, Risk } from '@tumpeang/domain/cases'
import { shortName } from '@tumpeang/domain/children'
import { nameOf } from '@tumpeang/domain/forms'
import type { Text } from '@tumpeang/domain/kernel'
import type { Packet, PacketPart } from '@tumpeang/domain/services'
import type { ReactNode } from 'react'
import { useText } from '../../platform/text/index.ts'
import { Facts } from '../../platform/ui/Facts.tsx'
import { ChildName, PlaceWords, sexWords, useAge, useChildName } from '../children/index.ts'
import { words } from './texts.ts'

/** Exactly what a letter holds of a child: the sender's preview and the receiver's page are this. */
export function PacketFacts({ packet }: { packet: Packet }) {
  const t = useText()
  const age = useAge()
  const called = useChildName()
  const unknown = t(words.notKnown)
  const risk = Risk.safeParse(packet.risk)
  const carer = packet.caregiver
  const shown: Readonly<Record<PacketPart, readonly [Text, ReactNode]>> = {
    name: [
      words.pName,
      packet.name === null || shortName(packet.name) === null ? (
        unknown
      ) : (
        <ChildName key="name" name={packet.name} />
      ),
    ],
    age: [
      words.pAge,
      [
        packet.sex === null ? null : t(sexWords(packet.sex)),
        packet.birth === null ? null : age(packet.birth, { surely: true }),
      ]
        .filter((part) => part !== null)
        .join(' · ') || unknown,
    ],
    address: [
      words.pAddress,
      <span key="address">
        {packet.placeCode === null ? unknown : <PlaceWords code={packet.placeCode} />}
        {packet.addressWords !== null && <> · {packet.addressWords}</>}
      </span>,
    ],
    phone: [words.pPhone, packet.phone ?? unknown],
    caregiver: [
      words.pCaregiver,
      carer === null
        ? unknown
        : [
            shortName(carer.name) === null ? null : called({ name: carer.name }),
            t(nameOf('relation', carer.relation)),
            carer.phone,
          ]
            .filter((part) => part !== null)
            .join(' · '),
    ],
    concerns: [
      words.pConcerns,
      packet.concerns === null || packet.concerns.length === 0
        ? unknown
        : packet.concerns.map((code) => t(nameOf('concern', code))).join(' · '),
    ],
    risk: [words.pRisk, risk.success ? t(riskNames[risk.data]) : unknown],
    difficulties: [
      words.pDifficulties,
      packet.difficulties?.map((code) => t(nameOf('disability', code))).join(' · ') ?? unknown,
    ],
    needs: [words.pNeeds, packet.needs ?? unknown],
    'child-view': [words.pView, packet.childView ?? unknown],
    suspects: [
      words.pSuspects,
      packet.suspects
        ?.map(({ name, relation, livesWithChild }) =>
          [
            shortName(name) === null ? null : called({ name }),
            t(nameOf('relation', relation)),
            livesWithChild === true ? t(words.pAtHome) : null,
          ]
            .filter((part) => part !== null)
            .join(', '),
        )
        .join(' · ') || unknown,
    ],
  }
  return (
    <Facts
      of={[
        [words.caseNumber, packet.caseNumber],
        ...packet.parts
          // That no difficulty is known tells a desk nothing.
          .filter((part) => part !== 'difficulties' || (packet.difficulties?.length ?? 0) > 0)
          .map((part) => shown[part]),
      ]}
    />
  )
}
