import { Button, PasswordInput, Textarea, TextInput } from '@mantine/core'
import { filled, type Text } from '@tumpeang/domain/kernel'
import type { PlaceCode } from '@tumpeang/domain/places'
import { IconHandStop, IconHome, IconSchool, IconWorld } from '@tabler/icons-react'
import { useState } from 'react'
import { Refusal, Unreachable } from '../api.ts'
import { Page } from '../frame/Page.tsx'
import { useText } from '../text/index.ts'
import { Choice, Choices } from '../ui/Choice.tsx'
import { CodeSelect } from '../ui/CodeSelect.tsx'
import { ConfirmAct } from '../ui/ConfirmAct.tsx'
import { DateField, DayField, unknownBirth } from '../ui/DateField.tsx'
import { Deadline } from '../ui/Deadline.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failed } from '../ui/Failed.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Meaning } from '../ui/Meaning.tsx'
import { Names, noName } from '../ui/Names.tsx'
import { PlacePicker } from '../ui/PlacePicker.tsx'
import { PromiseLine, Promises } from '../ui/PromiseLine.tsx'
import { Refused } from '../ui/Refused.tsx'
import { SendState } from '../ui/SendState.tsx'
import { Stale } from '../ui/Stale.tsx'
import { Timeline } from '../ui/Timeline.tsx'

const both = (km: string, en: string): Text => ({ km, en })
const inHours = (count: number): Date => new Date(Date.now() + count * 3_600_000)
const longName = 'ត្បូងឃ្មុំខ្ញុំស្ត្រីប៉ុស្តិ៍កញ្ញាចន្ទ្រាវតីសុវណ្ណារីរតនៈភក្ដីសិរីមង្គល'

const harm = [
  { value: 'violence', text: both('ហិង្សា', 'Violence'), icon: IconHandStop },
  {
    value: 'home',
    text: both('គ្មានអ្នកថែទាំ', 'No one cares for the child'),
    icon: IconHome,
    hint: both('ត្រូវគេបោះបង់ ឬនៅម្នាក់ឯង', 'Left behind or alone'),
  },
  {
    value: 'school',
    text: both('ឈប់រៀន ឬត្រូវធ្វើការ', 'Out of school, or made to work'),
    icon: IconSchool,
  },
  { value: 'online', text: both('តាមអ៊ីនធឺណិត', 'Online'), icon: IconWorld },
] as const

/** Every building block in its states, with invented people; only in development builds. */
export function Gallery() {
  const t = useText()
  const [kind, setKind] = useState<(typeof harm)[number]['value'] | null>('home')
  const [kinds, setKinds] = useState<readonly (typeof harm)[number]['value'][]>(['online'])
  const [birth, setBirth] = useState(unknownBirth)
  const [name, setName] = useState(noName)
  const [place, setPlace] = useState<PlaceCode | null>(null)
  const [code, setCode] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const act = both('បិទករណីនេះ', 'Close the case')
  const refusal = new Refusal(
    'stale',
    t(both('មាននរណាម្នាក់បានកែមុនអ្នក។', 'Someone else changed this first.')),
  )
  return (
    <Page
      title={both('វិចិត្រសាល', 'Gallery')}
      sentence={t(
        both('គ្រប់បំណែកដែលទំព័រនានាប្រើ ក្នុងគ្រប់ស្ថានភាព។', 'Every building block, in every state.'),
      )}
      action={<Button>{t(both('ទទួលការបញ្ជូន', 'Accept the referral'))}</Button>}
      back={{ to: '/sign-in', text: both('ត្រឡប់ក្រោយ', 'Back') }}
    >
      <div style={{ display: 'grid', gap: 32 }}>
        <section>
          <h2>{t(both('ការសន្យា', 'Promises'))}</h2>
          <Promises title={t(both('ហួសកំណត់', 'Overdue'))}>
            <PromiseLine
              what={t(both('ចុះតាមដានកុមារ', 'Visit the child'))}
              whom={t(both('សុខ ចាន់ធារ៉ា', 'Sok Chanthara'))}
              href="/gallery"
              why={t(
                both(
                  'អ្នកជាអ្នកកាន់ករណីនេះ ហើយហានិភ័យខ្ពស់ត្រូវចុះរៀងរាល់សប្ដាហ៍។',
                  'you lead this case, and high risk asks for a visit each week.',
                ),
              )}
              until={inHours(-50)}
              marks={<Meaning of="high" />}
              action={<Button>{t(both('កត់ត្រាការចុះ', 'Record the visit'))}</Button>}
            />
            <PromiseLine
              what={t(both('វាយតម្លៃរបាយការណ៍', 'Triage the report'))}
              whom={longName}
              href="/gallery"
              why={t(both('របាយការណ៍នេះមកដល់តុរបស់អ្នក។', 'the report came to your desk.'))}
              until={inHours(3)}
              marks={
                <>
                  <Meaning of="danger-now" /> <Meaning of="sealed" />
                </>
              }
              action={<Button variant="default">{t(both('វាយតម្លៃ', 'Triage'))}</Button>}
            />
            <PromiseLine
              what={t(both('ឆ្លើយតបការបញ្ជូន', 'Answer the referral'))}
              href="/gallery"
              why={t(both('តុរបស់អ្នកទទួលវា។', 'your desk received it.'))}
              until={inHours(70)}
              marks={<Meaning of="low" />}
            />
          </Promises>
          <p>
            {(
              [
                'danger-now',
                'high',
                'medium',
                'low',
                'overdue',
                'soon',
                'sealed',
                'information',
              ] as const
            ).map((of) => (
              <span key={of}>
                <Meaning of={of} />{' '}
              </span>
            ))}
          </p>
          <p>
            <Deadline until={inHours(30)} /> <Deadline until={inHours(24 * 40)} />
          </p>
        </section>
        <Choice
          label={both('តើមានរឿងអ្វីកើតឡើង?', 'What happened?')}
          hint={both('ជ្រើសរើសមួយដែលជិតបំផុត។', 'Choose the nearest one.')}
          options={harm}
          value={kind}
          onChange={setKind}
          large
        />
        <Choices
          label={both('តើមានអ្វីទៀត?', 'What else?')}
          options={harm}
          values={kinds}
          onChange={setKinds}
          error={t(both('សូមជ្រើសរើសយ៉ាងតិចមួយ', 'Please choose at least one'))}
        />
        <section style={{ display: 'grid', gap: 16 }}>
          <h2>{t(both('ការបំពេញ', 'Fields'))}</h2>
          <TextInput
            label={t(both('ឈ្មោះកន្លែង', 'Name of the place'))}
            defaultValue="ត្បូងឃ្មុំ ខ្ញុំ ស្ត្រី ប៉ុស្តិ៍ កញ្ញា"
          />
          <TextInput
            label={t(both('លេខទូរស័ព្ទ', 'Phone'))}
            description={t(both('ដើម្បីទាក់ទងវិញ', 'To reach you again'))}
            error={t(both('លេខនេះខ្លីពេក សូមពិនិត្យម្ដងទៀត', 'This number is too short, please look again'))}
            defaultValue="០១២"
          />
          <PasswordInput label={t(both('ពាក្យសម្ងាត់', 'Password'))} defaultValue="bamboo" />
          <Textarea
            label={t(both('សូមរៀបរាប់', 'Tell what you saw'))}
            defaultValue="ខ្ញុំបានឃើញកុមារម្នាក់នៅមុខប៉ុស្តិ៍នគរបាលឃុំ ក្នុងស្រុកត្បូងឃ្មុំ។"
          />
          <Names value={name} onChange={setName} nickname="" onNickname={() => undefined} />
          <DateField label={both('ថ្ងៃកំណើត', 'Date of birth')} value={birth} onChange={setBirth} />
          <p>
            {birth.from === null ? '–' : `${birth.precision}: ${birth.from} … ${birth.to ?? ''}`}
          </p>
          <DayField
            label={both('ថ្ងៃចុះជួប', 'Day of the visit')}
            value={null}
            onChange={() => undefined}
          />
          <PlacePicker label={both('តើនៅទីណា?', 'Where?')} value={place} onChange={setPlace} />
          <CodeSelect
            label={both('ប្រភេទសេវា', 'Kind of service')}
            options={harm.map(({ value, text }) => ({ code: value, text }))}
            value={code}
            onChange={setCode}
          />
        </section>
        <section>
          <h2>{t(both('ប៊ូតុង', 'Buttons'))}</h2>
          <p style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
            <Button>{t(both('រក្សាទុក', 'Save'))}</Button>
            <Button variant="default">{t(both('ត្រឡប់វិញ', 'Go back'))}</Button>
            <Button variant="light">{t(both('បន្ថែមមនុស្ស', 'Add a person'))}</Button>
            <Button variant="subtle">{t(both('មើលទាំងអស់', 'Show all'))}</Button>
            <Button color="danger" onClick={() => setOpen(true)}>
              {t(act)}
            </Button>
            <Button disabled>{t(both('រក្សាទុក', 'Save'))}</Button>
            <Button loading>{t(both('រក្សាទុក', 'Save'))}</Button>
          </p>
          <ConfirmAct
            opened={open}
            close={() => setOpen(false)}
            act={act}
            reason={{}}
            danger
            confirm={() => setOpen(false)}
          >
            <p>
              {t(
                both(
                  'បន្ទាប់ពីបិទ គ្មានអ្នកណាចុះតាមដានកុមារនេះទៀតទេ។',
                  'After this, nobody visits this child any more.',
                ),
              )}
            </p>
          </ConfirmAct>
        </section>
        <section>
          <h2>{t(both('សាច់រឿង', 'Timeline'))}</h2>
          <Timeline
            told={[
              {
                id: '1',
                at: inHours(-3),
                sentence: t(both('សុខ ដារ៉ា បានចុះជួបកុមារនៅផ្ទះ។', 'Sok Dara visited at home.')),
                more: t(
                  both(
                    'កុមារនិយាយថា៖ «ខ្ញុំចង់ទៅរៀនវិញ»។',
                    'The child said: “I want to go back to school.”',
                  ),
                ),
                marks: <Meaning of="medium" />,
              },
              {
                id: '2',
                at: inHours(-40),
                sentence: t(
                  both('មន្ទីរពេទ្យបង្អែកបានពិនិត្យសុខភាព។', 'The referral hospital examined the child.'),
                ),
                sealed: true,
              },
              {
                id: '3',
                at: inHours(-24 * 40),
                sentence: t(
                  filled(both('ករណីបើកដោយ {who}។', 'The case was opened by {who}.'), {
                    who: longName,
                  }),
                ),
              },
            ]}
          />
        </section>
        <section>
          <h2>{t(both('ស្ថានភាព', 'States'))}</h2>
          <Empty
            title={both('គ្មានអ្វីរង់ចាំអ្នកទេ', 'Nothing waits for you')}
            next={both(
              'អ្នកអាចមើលករណីរបស់អ្នក ឬកត់ត្រាការព្រួយបារម្ភថ្មី។',
              'You could look at your cases, or register a concern.',
            )}
            action={<Button variant="default">{t(both('មើលករណី', 'See the cases'))}</Button>}
          />
          <Loading />
          <Failed error={new Unreachable('')} again={() => undefined} />
          <Failed again={() => undefined} />
          <Failed error={new Refusal('not-found', '')} />
          <Refused />
          <Stale at={inHours(-1)} again={() => undefined} />
          <SendState of={{ refusal, unsent: undefined }} />
          <SendState of={{ refusal: undefined, unsent: 'kept' }} />
          <SendState of={{ refusal: undefined, unsent: 'lost' }} />
        </section>
      </div>
    </Page>
  )
}
