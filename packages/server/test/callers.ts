import { isDeepStrictEqual } from 'node:util'
import { whoAmI, signIn } from '@tumpeang/domain/access'
import { addNote, openCase, recordVisit } from '@tumpeang/domain/cases'
import { changeChild } from '@tumpeang/domain/children'
import { type Command, type Endpoint, dayIn, fillPath } from '@tumpeang/domain/kernel'
import { registerReport, reportConcern } from '@tumpeang/domain/reports'
import { v7 as uuid } from 'uuid'
import { demoPassword } from '../src/demo/index.ts'
import { SESSION } from '../src/platform/http.ts'

/** What a write leaves, by the table that it stands in; a correction leaves a version. */
export type Trace = 'cases' | 'case_notes' | 'visits' | 'reports' | 'children'

/** A write as its author keeps it until the server has answered. */
export interface Sent {
  readonly command: string
  readonly endpoint: Command
  readonly input: Readonly<Record<string, unknown>>
  readonly leaves: { readonly table: Trace; readonly id: string }
  /** Absent while nobody knows whether it was done. */
  answer?: unknown
}

/** Somebody who sends commands, one after another, over the network and from an own address. */
export interface Caller {
  readonly name: string
  readonly sent: readonly Sent[]
  /** Signs in, or shows the session of before; answers whether the server still knows it. */
  enter(server: string): Promise<boolean>
  /** Sends until the server is gone. Throws when it refuses anything. */
  write(server: string): Promise<void>
  /** Sends again what was never answered, and once more; throws where the two answers differ. */
  repeat(server: string): Promise<void>
}

type Planned = Omit<Sent, 'command'>

abstract class Sender implements Caller {
  readonly name: string
  readonly sent: Sent[] = []
  readonly #login: string | null
  readonly #index: number
  #cookie: string | null = null
  #requests = 0

  constructor(index: number, login: string | null) {
    this.#index = index
    this.#login = login
    this.name = `${index} ${login ?? 'anyone'}`
  }

  /** What is written next, from what the answers so far have told. */
  protected abstract next(): Planned

  async enter(server: string): Promise<boolean> {
    if (this.#login === null) return true
    if (this.#cookie !== null) return (await this.#ask(server, whoAmI, {}, null)).status === 200
    const signed = await this.#ask(
      server,
      signIn,
      { login: this.#login, password: demoPassword },
      uuid(),
    )
    const cookie = signed.cookies.find((text) => text.startsWith(`${SESSION}=`))
    if (signed.status !== 200 || cookie === undefined)
      throw new Error(`${this.name} cannot sign in: ${signed.status} ${signed.text}`)
    this.#cookie = cookie.split(';')[0] ?? ''
    return true
  }

  async write(server: string): Promise<void> {
    for (;;) {
      const one: Sent = { command: uuid(), ...this.next() }
      this.sent.push(one)
      // Whoever is impatient presses twice: the same command, at the same time.
      const times = Math.random() < 0.1 ? 2 : 1
      const replies = await Promise.allSettled(
        Array.from({ length: times }, () => this.#send(server, one)),
      )
      const answers = replies.flatMap((reply) =>
        reply.status === 'fulfilled' ? [reply.value] : [],
      )
      this.#keep(one, answers)
      if (answers.length < times) return
    }
  }

  async repeat(server: string): Promise<void> {
    for (const one of this.sent.filter((one) => !('answer' in one)))
      this.#keep(one, [await this.#send(server, one), await this.#send(server, one)])
  }

  #keep(one: Sent, answers: readonly { status: number; text: string }[]): void {
    for (const { status, text } of answers) {
      if (status !== 200)
        throw new Error(`${this.name}: ${one.endpoint.name} answered ${status} ${text}`)
      const answer: unknown = JSON.parse(text)
      // The database gives the fields of an answer back in its own order.
      if ('answer' in one && !isDeepStrictEqual(answer, one.answer))
        throw new Error(`${this.name}: ${one.endpoint.name} answered differently when repeated`)
      one.answer = answer
    }
  }

  /** Fails, in whatever way, when the server goes away before the whole answer is here. */
  #send(server: string, { endpoint, input, command }: Sent) {
    return this.#ask(server, endpoint, input, command)
  }

  async #ask(
    server: string,
    endpoint: Endpoint,
    input: Readonly<Record<string, unknown>>,
    command: string | null,
  ) {
    this.#requests += 1
    const { path, rest } = fillPath(endpoint.path, input)
    const reply = await fetch(`${server}/api${path}`, {
      method: endpoint.method,
      headers: {
        // A village's worth of addresses, for none may ask too often.
        'x-forwarded-for': `10.${this.#index}.${(this.#requests >> 8) & 255}.${this.#requests & 255}`,
        ...(this.#cookie !== null && { cookie: this.#cookie }),
        ...(command !== null && {
          'content-type': 'application/json',
          'idempotency-key': command,
        }),
      },
      ...(command !== null && { body: JSON.stringify(rest) }),
    })
    return {
      status: reply.status,
      text: await reply.text(),
      cookies: reply.headers.getSetCookie(),
    }
  }
}

const pick = <T>(choices: readonly [T, ...T[]]): T =>
  choices[Math.floor(Math.random() * choices.length)] ?? choices[0]

/** Opens a case for a child, then writes notes and visits and corrects the child's data. */
class Agent extends Sender {
  readonly #case = uuid()
  readonly #child = uuid()
  readonly #place: string

  constructor(index: number, login: string, place: string) {
    super(index, login)
    this.#place = place
  }

  #opening(): Planned {
    const child = {
      id: this.#child,
      name: { familyKm: 'សុខ', givenKm: 'ស្រីមុំ', familyLatin: 'Sok', givenLatin: 'Sreymom' },
      otherNames: [],
      sex: 'female',
      birth: { precision: 'unknown', from: null, to: null, words: null },
      placeCode: this.#place,
      addressWords: null,
      nationality: null,
      disabilities: [],
      schoolStatus: null,
      phone: null,
    }
    return {
      endpoint: openCase,
      input: {
        id: this.#case,
        child: { kind: 'new', child },
        concerns: ['neglect'],
        note: null,
      },
      leaves: { table: 'cases', id: this.#case },
    }
  }

  #note(): Planned {
    const id = uuid()
    return {
      endpoint: addNote,
      input: { id: this.#case, noteId: id, words: 'Spoke with the aunt.' },
      leaves: { table: 'case_notes', id },
    }
  }

  #visit(): Planned {
    const id = uuid()
    const visit = {
      id,
      visitedOn: dayIn(new Date()),
      kind: 'home',
      childSeen: true,
      childSeenAlone: true,
      childView: null,
      childViewHow: 'did-not-wish-to-say',
      situation: 'The child plays outside.',
      nextStep: null,
    }
    return {
      endpoint: recordVisit,
      input: { id: this.#case, visit },
      leaves: { table: 'visits', id },
    }
  }

  #correction(): Planned {
    const before = this.sent.filter(({ endpoint }) => endpoint === changeChild).length
    return {
      endpoint: changeChild,
      input: {
        id: this.#child,
        version: before + 1,
        change: { addressWords: `The ${before + 1}. house from the well` },
      },
      leaves: { table: 'children', id: this.#child },
    }
  }

  protected next(): Planned {
    if (this.sent.length === 0) return this.#opening()
    return pick([() => this.#note(), () => this.#visit(), () => this.#correction()])()
  }
}

const concern = (place: string) => ({
  concernWords: 'A girl is alone at home for days.',
  concerns: ['neglect'],
  placeCode: place,
  children: [
    { id: uuid(), nameWords: 'A girl', sex: 'female', age: 7, disabilities: [], note: null },
  ],
})

/** Reports concerns, at a desk or, without an account, from anywhere. */
class Reporter extends Sender {
  readonly #place: string
  readonly #isPublic: boolean

  constructor(index: number, login: string | null, place: string) {
    super(index, login)
    this.#place = place
    this.#isPublic = login === null
  }

  protected next(): Planned {
    const id = uuid()
    const leaves = { table: 'reports', id } as const
    const input = { id, ...concern(this.#place) }
    return this.#isPublic
      ? { endpoint: reportConcern, input: { ...input, passphrase: 'seven small words' }, leaves }
      : { endpoint: registerReport, input, leaves }
  }
}

/** Eight at once, by the logins of the demo: four agents at one desk, two of them the same person. */
export const callers = (): readonly Caller[] => {
  const [district, commune] = ['0203', '020301']
  return [
    ...['sokha.agent', 'sokha.agent', 'bopha.agent', 'dara.agent'].map(
      (login, index) => new Agent(index, login, commune),
    ),
    new Reporter(4, 'sreymom.commune', commune),
    new Reporter(5, 'pisey.helpline', district),
    new Reporter(6, null, district),
    new Reporter(7, null, commune),
  ]
}
