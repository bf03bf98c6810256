import { Checkbox, Textarea } from '@mantine/core'
import { CaseId, getCase } from '@tumpeang/domain/cases'
import { codeIn, findCode, openCodes } from '@tumpeang/domain/forms'
import type { InputOf } from '@tumpeang/domain/kernel'
import { ServiceCategory } from '@tumpeang/domain/organizations'
import { mayLearnSuspects, PacketPart, ReferralId, sendReferral } from '@tumpeang/domain/services'
import { draftOf } from '@tumpeang/domain/work'
import { lazy, Suspense, useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { z } from 'zod'
import { useAsked, useSend } from '../../platform/asked.ts'
import { useKept, useKeptId } from '../../platform/kept.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Drafted, DraftNotice } from '../../platform/ui/Drafted.tsx'
import { Empty } from '../../platform/ui/Empty.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Loading } from '../../platform/ui/Loading.tsx'
import styles from './Letters.module.css'
import { words } from './texts.ts'

type Given = InputOf<typeof sendReferral>

const services = openCodes('service')
  .filter(({ parent }) => parent !== undefined)
  .map(({ code, km, en }) => ({ code, text: { km, en } }))
const CodeSelect = lazy(() =>
  import('../../platform/ui/CodeSelect.tsx').then((found) => ({ default: found.CodeSelect })),
)
const Preview = lazy(() => import('./Preview.tsx').then((found) => ({ default: found.Preview })))
/** Desks are asked for once there is a service. */
const DeskPicker = lazy(() =>
  import('../../platform/ui/DeskPicker.tsx').then((found) => ({ default: found.DeskPicker })),
)
const PacketTicks = lazy(() =>
  import('./PacketTicks.tsx').then((found) => ({ default: found.PacketTicks })),
)
const Reliance = lazy(() => import('./Reliance.tsx').then((found) => ({ default: found.Reliance })))

const ServiceOrNot = codeIn('service').nullable()

/** What a desk needs in nearly every case to find and understand a child; the rest is ticked. */
const usual: readonly PacketPart[] = ['name', 'age', 'concerns', 'difficulties', 'needs']

/** What a school has no need to know of a child. */
const grave: ReadonlySet<PacketPart> = new Set(['concerns', 'risk', 'needs', 'child-view'])

/** A letter to a desk: the service, the desk, what it may see of the child, who agreed. */
export function Refer() {
  const [search] = useSearchParams()
  const caseId = CaseId.safeParse(search.get('case'))
  if (caseId.success)
    return (
      <Drafted inside place={draftOf(caseId.data, 'refer')}>
        <ReferFrom caseId={caseId.data} />
      </Drafted>
    )
  return (
    <Page title={words.refer} back={{ to: '/referrals', text: words.back }}>
      <Empty title={words.noCase} />
    </Page>
  )
}

function ReferFrom({ caseId }: { caseId: CaseId }) {
  const t = useText()
  const [, go] = useLocation()
  const file = useAsked(getCase, { id: caseId })
  const sending = useSend(sendReferral)
  // Whoever goes to ask for consent first finds the letter as it was.
  const place = draftOf(caseId, 'refer')
  const id = ReferralId.parse(useKeptId(place))
  const [service, setService] = useKept<Given['service'] | null>(
    `${place}.service`,
    ServiceOrNot,
    null,
  )
  const [desk, setDesk] = useKept<string | null>(`${place}.desk`, z.uuid().nullable(), null)
  const [deskKind, setDeskKind] = useKept(`${place}.desk-kind`, z.string(), '')
  const [ask, setAsk] = useKept(`${place}.ask`, z.string(), '')
  const [urgent, setUrgent] = useKept(`${place}.urgent`, z.boolean(), false)
  const [parts, setParts] = useKept<readonly PacketPart[]>(
    `${place}.parts`,
    PacketPart.array(),
    usual,
  )
  const [consentId, setConsentId] = useState<Given['consentId']>(null)
  const [bestInterests, setBestInterests] = useKept<string | null>(
    `${place}.without`,
    z.string().nullable(),
    null,
  )
  const [tried, setTried] = useState(false)
  const reason = bestInterests === null ? '' : bestInterests.trim()
  const relies = bestInterests === null ? consentId !== null : reason.length >= 3
  const category = ServiceCategory.safeParse(
    service === null ? undefined : (findCode('service', service)?.parent ?? service),
  )
  const back = `/cases/${caseId}`
  const send = async () => {
    setTried(true)
    if (service === null || desk === null || ask.trim() === '' || !relies) return
    const done = await sending.send({
      id,
      caseId,
      toDeskId: desk,
      service,
      urgent,
      words: ask.trim(),
      parts: [...parts],
      consentId: bestInterests === null ? consentId : null,
      bestInterests: bestInterests === null ? null : reason,
    })
    if (done !== undefined) go(back)
  }
  return (
    <Page
      title={words.refer}
      sentence={t(words.referSentence)}
      back={{ to: back, text: words.toFile }}
      aside={
        <Suspense fallback={<Loading lines={4} />}>
          <Preview caseId={caseId} parts={parts} />
        </Suspense>
      }
    >
      <DraftNotice />
      <Answer of={file}>
        {({ child, caregivers, deskId, placeCode }) => (
          <Form
            act={words.send}
            sending={sending}
            onSubmit={() => void send()}
            close={() => go(back)}
          >
            <Suspense fallback={<Loading lines={2} />}>
              <CodeSelect
                label={words.service}
                options={services}
                value={service}
                onChange={(chosen) => {
                  setService(chosen)
                  setDesk(null)
                }}
                error={tried && service === null ? t(words.chooseOne) : undefined}
              />
            </Suspense>
            {service === null ? (
              <p className={styles.quiet}>{t(words.chooseServiceFirst)}</p>
            ) : (
              <Suspense fallback={<Loading lines={2} />}>
                <DeskPicker
                  label={words.desk}
                  hint={words.deskHint}
                  // Where nobody knows where the child lives, the desks near the case are near.
                  place={child.placeCode ?? placeCode}
                  service={category.data}
                  except={deskId}
                  value={desk}
                  onChange={(chosen) => {
                    setDesk(chosen.id)
                    setDeskKind(chosen.kind)
                    // A school helps without knowing why: what it must know is ticked by hand.
                    const fits = mayLearnSuspects(chosen.kind)
                      ? parts
                      : parts.filter((part) => part !== 'suspects')
                    setParts(
                      chosen.kind.startsWith('education')
                        ? fits.filter((part) => !grave.has(part))
                        : fits,
                    )
                  }}
                  error={tried && desk === null ? t(words.chooseOne) : undefined}
                />
              </Suspense>
            )}
            <Textarea
              label={t(words.ask)}
              value={ask}
              onChange={({ currentTarget }) => setAsk(currentTarget.value)}
              error={tried && ask.trim() === '' ? t(words.wordsNeeded) : undefined}
            />
            <Checkbox
              label={t(words.isUrgent)}
              checked={urgent}
              onChange={({ currentTarget }) => setUrgent(currentTarget.checked)}
            />
            <Suspense fallback={<Loading lines={4} />}>
              <PacketTicks
                child={child}
                parts={parts}
                withSuspects={
                  desk !== null &&
                  mayLearnSuspects(deskKind) &&
                  caregivers.some(({ isSuspected }) => isSuspected)
                }
                onChange={setParts}
              />
            </Suspense>
            {desk !== null && (
              <Suspense fallback={<Loading lines={2} />}>
                <Reliance
                  caseId={caseId}
                  desk={desk}
                  chosen={consentId}
                  onChosen={setConsentId}
                  bestInterests={bestInterests}
                  onBestInterests={setBestInterests}
                  tried={tried}
                />
              </Suspense>
            )}
          </Form>
        )}
      </Answer>
    </Page>
  )
}
