import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import {
  AccountId,
  addPasskey,
  addPerson,
  askForPasskey,
  askToEnterWithPasskey,
  beginCodeDevice,
  confirmCodeDevice,
  DutyId,
  endOtherSessions,
  endSession,
  enterWithPasskey,
  giveDuty,
  listSessions,
  makeLink,
  mySignIn,
  openLink,
  removeSecondStep,
  renewRecoveryCodes,
  resetSecondStep,
  roles,
  ruleOf,
  setPassword,
  signIn,
  takeSecondStep,
  setPasswordByLink,
  whoAmI,
} from '@tumpeang/domain/access'
import { type Endpoint, fillPath } from '@tumpeang/domain/kernel'
import { listWork } from '@tumpeang/domain/work'
import { sql } from 'kysely'
import { Secret, TOTP } from 'otpauth'
import { v7 as uuid } from 'uuid'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newWorld } from '../../../test/people.ts'
import { actingAs } from '../../platform/db.ts'
import { hashOfToken, SESSION } from '../../platform/http.ts'
import { routes } from '../../modules.ts'
import { hashOfPassword } from './index.ts'
import { pacing } from './sign-in.ts'
import { spendLink } from './sign-in-queries.ts'

const world = await newWorld()
afterAll(() => world.close())

const password = 'seven herons over the rice'
const password_hash = await hashOfPassword(password)
const desk = await world.desk('ccwc@commune', '010201')
const admin = await world.person('sokha', { role: 'administrator' })
const provincial = await world.person('vuthy', { role: 'administrator', place: '02' })

const start = world.clock.now
let people = 0
/** A new person with a password, at the desk or as the role says. */
async function newcomer(held: Parameters<typeof world.person>[1] = { role: 'social_agent', desk }) {
  people += 1
  const login = `person${people}`
  const someone = await world.person(login, held)
  await world.database.asOwner((db) =>
    db.updateTable('access.accounts').set({ password_hash }).where('login', '=', login).execute(),
  )
  return { login, id: AccountId.parse(someone.accountId), someone }
}

/** One browser: keeps the cookie that it is given. */
function browser(userAgent = 'Mozilla/5.0 (Linux; Android 14) Chrome/140.0 Mobile') {
  let cookie: string | null = null
  people += 1
  const remoteAddress = `10.7.${people >> 8}.${people & 255}`
  const send = async (endpoint: Endpoint, input: Record<string, unknown> = {}) => {
    const { path, rest } = fillPath(endpoint.path, input)
    const reply = await world.app.inject({
      method: endpoint.method,
      url: `/api${path}`,
      remoteAddress,
      headers: {
        'idempotency-key': uuid(),
        'accept-language': 'en',
        'user-agent': userAgent,
        host: 'localhost:8080',
      },
      ...(cookie !== null && { cookies: { [SESSION]: cookie } }),
      ...(endpoint.method === 'POST' && { payload: rest }),
    })
    const given = reply.cookies.find(({ name }) => name === SESSION)
    if (given) cookie = given.value
    return { status: reply.statusCode, body: reply.json(), raw: reply }
  }
  const good = async (endpoint: Endpoint, input: Record<string, unknown> = {}) => {
    const { status, body } = await send(endpoint, input)
    if (status !== 200) throw new Error(JSON.stringify(body))
    return body
  }
  return {
    send,
    good,
    token: () => Buffer.from(cookie ?? '', 'base64url'),
    keep: (other: string) => void (cookie = other),
    cookie: () => cookie ?? '',
  }
}

/** The application on a telephone. */
const telephone = (secret: string) => {
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) })
  return (shift = 0) => totp.generate({ timestamp: world.clock.now.getTime() + shift * 30_000 })
}

const later = (seconds: number) =>
  void (world.clock.now = new Date(world.clock.now.getTime() + seconds * 1000))

const requireSecondStep = (isRequired: boolean) =>
  world.database.asOwner((db) =>
    db.updateTable('access.sign_in_rules').set({ second_step_required: isRequired }).execute(),
  )

/** Signs in, and has codes from a telephone from then on. */
async function withTelephone(held?: Parameters<typeof newcomer>[0]) {
  const who = await newcomer(held)
  const at = browser()
  await at.good(signIn, { login: who.login, password })
  const begun = await at.good(beginCodeDevice)
  const code = telephone(begun.secret)
  const { recoveryCodes } = await at.good(confirmCodeDevice, { code: code() })
  later(60)
  return { ...who, at, code, recoveryCodes: recoveryCodes as string[] }
}

beforeEach(() => void (world.clock.now = start))
afterEach(() => requireSecondStep(false))

describe('sessions', () => {
  test('U6: their owner sees where and when each began, on which device, and ends one or all others', async () => {
    const { login } = await newcomer()
    const [phone, office, other] = [
      browser(),
      browser('Mozilla/5.0 (Windows NT 10.0) Gecko Firefox/144.0'),
      browser(),
    ]
    for (const at of [phone, office, other]) await at.good(signIn, { login, password })
    const { items } = await phone.good(listSessions)
    expect(items).toHaveLength(3)
    const mine = items.find((one: { isThis: boolean }) => one.isThis)
    expect(mine).toMatchObject({ browser: 'chrome', device: 'android', means: 'password' })
    expect(mine.address).toMatch(/^10\.7\./)
    const windows = items.find((one: { device: string }) => one.device === 'windows')
    expect(windows).toMatchObject({ browser: 'firefox', isThis: false })
    await phone.good(endSession, { id: windows.id })
    expect((await office.send(whoAmI)).status).toBe(401)
    expect((await other.send(whoAmI)).status).toBe(200)
    expect(await phone.good(endOtherSessions)).toEqual({ ended: 1 })
    expect((await other.send(whoAmI)).status).toBe(401)
    expect((await phone.send(whoAmI)).status).toBe(200)
    expect((await phone.good(listSessions)).items).toHaveLength(1)
  })

  test('nobody sees or ends the session of somebody else', async () => {
    const [one, two] = [await newcomer(), await newcomer()]
    const [at, there] = [browser(), browser()]
    await at.good(signIn, { login: one.login, password })
    await there.good(signIn, { login: two.login, password })
    const { items } = await there.good(listSessions)
    for (const { id } of items) expect((await at.send(endSession, { id })).status).toBe(404)
    expect((await there.send(whoAmI)).status).toBe(200)
  })

  test('U6: a session that somebody planted in the browser is not the one that signing in goes on with', async () => {
    const { login } = await newcomer()
    const at = browser()
    const planted = randomBytes(32).toString('base64url')
    at.keep(planted)
    await at.good(signIn, { login, password })
    expect(at.cookie()).not.toBe(planted)
    const thief = browser()
    thief.keep(planted)
    expect((await thief.send(whoAmI)).status).toBe(401)
  })

  test('where a session began stands in no ledger', async () => {
    const { rows } = await world.database.asOwner((db) =>
      sql<{
        words: string
      }>`select change::text as words from ledger.entries where subject = 'session'`.execute(db),
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ words }) => /10\.7\.|android|chrome/.test(words))).toEqual([])
  })
})

describe('passwords', () => {
  const faults = async (wanted: string) => {
    const { login } = await newcomer()
    const at = browser()
    await at.good(signIn, { login, password })
    const { status, body } = await at.send(setPassword, { current: password, wanted })
    return { status, errors: body.errors as { pointer: string }[] | undefined }
  }

  test.each([
    'passwordpassword', // repeated
    'password12345678', // common but for its digits
    'Football!!!!!2030', // the same, with signs and capitals
    'aaaaaaaaaaaaaaaaaaaa',
    '123123123123123123',
    'tumpeang tumpeang', // the product
    'Tumpeang-Cambodia-2030',
    'ពាក្យសម្ងាត់ពាក្យសម្ងាត់',
  ])('%s is guessed early, and is refused with the reason', async (wanted) => {
    const { status, errors } = await faults(wanted)
    expect({ status, pointer: errors?.[0]?.pointer }).toEqual({ status: 422, pointer: '/wanted' })
  })

  test('fewer than fifteen characters are refused, and nothing else is asked of a password', async () => {
    expect((await faults('fourteen chars')).status).toBe(400)
    for (const wanted of ['quiet lamps near a river', 'ត្រីរស់ក្នុងទឹកស្ទឹងត្រជាក់', 'zzqxkvjwpmnbtrrhsd'])
      expect((await faults(wanted)).status).toBe(200)
  })

  test('the own name is no password', async () => {
    const { login, id } = await newcomer()
    await world.database.asOwner((db) =>
      db
        .updateTable('access.accounts')
        .set({ name_en: 'Chanthavy Sovannarith' })
        .where('id', '=', id)
        .execute(),
    )
    const at = browser()
    await at.good(signIn, { login, password })
    const refused = await at.send(setPassword, {
      current: password,
      wanted: 'chanthavy.sovannarith',
    })
    expect(refused.status).toBe(422)
  })
})

describe('links', () => {
  const linkFor = async (id: AccountId) => admin.ask(makeLink, { id, linkId: uuid() })

  test('U8: a link opens once, of two at the same time one wins, and the password is the winner’s', async () => {
    const { id, login } = await newcomer()
    const { token } = await linkFor(id)
    expect(await world.stranger().ask(openLink, { token })).toMatchObject({ login })
    const wanted = ['the first of two to come', 'the second of two to come']
    const replies = await Promise.all(
      wanted.map((words) => world.stranger().send(setPasswordByLink, { token, wanted: words })),
    )
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 404])
    const winner = replies.findIndex(({ status }) => status === 200)
    expect((await browser().send(signIn, { login, password: wanted[winner] })).status).toBe(200)
    expect((await browser().send(signIn, { login, password: wanted[1 - winner] })).status).toBe(401)
    expect((await world.stranger().send(openLink, { token })).status).toBe(404)
  })

  test('U8: a link runs out after a day, and a newer one ends it', async () => {
    const { id } = await newcomer()
    const [first, second] = [await linkFor(id), await linkFor(id)]
    expect((await world.stranger().send(openLink, { token: first.token })).status).toBe(404)
    expect((await world.stranger().send(openLink, { token: second.token })).status).toBe(200)
    later(24 * 3600 + 1)
    const late = await world
      .stranger()
      .send(setPasswordByLink, { token: second.token, wanted: 'far too late for this' })
    expect(late.status).toBe(404)
  })

  test('U8: the database itself spends a link once, and none after its end', async () => {
    const { id } = await newcomer()
    const spend = (token: string) =>
      actingAs(
        world.database.db,
        { tokenHash: null, act: 'access.use-link', now: world.clock.now, command: null, why: null },
        (db) => spendLink(db, hashOfToken(Buffer.from(token, 'base64url')), password_hash),
      )
    const { token } = await linkFor(id)
    expect([await spend(token), await spend(token)]).toEqual([true, false])
    const next = await linkFor(id)
    later(24 * 3600 + 1)
    expect(await spend(next.token)).toBe(false)
  })

  test('U8: no ledger, command or answer but the first holds the token', async () => {
    const { id } = await newcomer()
    const { token } = await linkFor(id)
    const hash = hashOfToken(Buffer.from(token, 'base64url')).toString('hex')
    const { rows } = await world.database.asOwner((db) =>
      sql<{ words: string }>`
        select change::text as words from ledger.entries union all select answer::text from commands`.execute(
        db,
      ),
    )
    expect(rows.filter(({ words }) => words?.includes(token) || words?.includes(hash))).toEqual([])
  })

  test('a reset ends the sessions of the account, opens no suspended one, and its person is told', async () => {
    const { id, login } = await newcomer()
    const at = browser()
    await at.good(signIn, { login, password })
    const { token } = await linkFor(id)
    expect((await at.good(mySignIn)).notices[0]).toMatchObject({
      kind: 'link-made',
      by: { en: 'sokha' },
    })
    await world.stranger().ask(setPasswordByLink, { token, wanted: 'another set of long words' })
    expect((await at.send(whoAmI)).status).toBe(401)
    const next = await linkFor(id)
    await world.database.asOwner((db) =>
      db.updateTable('access.accounts').set({ status: 'suspended' }).where('id', '=', id).execute(),
    )
    expect((await world.stranger().send(openLink, { token: next.token })).status).toBe(404)
    expect((await admin.send(makeLink, { id, linkId: uuid() })).status).toBe(422)
  })

  test('U4: links that never were, were used, or belong to a suspended account are answered alike', async () => {
    const { id } = await newcomer()
    const used = await linkFor(id)
    await world
      .stranger()
      .ask(setPasswordByLink, { token: used.token, wanted: 'another set of long words' })
    const answers = await Promise.all(
      [used.token, randomBytes(32).toString('base64url')].map(async (token) => {
        const { problem } = await world
          .stranger()
          .send(setPasswordByLink, { token, wanted: 'whatever one would like' })
        return { ...problem, instance: null }
      }),
    )
    expect(answers[0]).toEqual(answers[1])
  })

  test('an administrator of another province makes no link and resets nothing', async () => {
    const { id } = await newcomer()
    const reason = 'for the test'
    expect((await provincial.send(makeLink, { id, linkId: uuid() })).status).toBe(422)
    expect((await provincial.send(resetSecondStep, { id, reason })).status).toBe(422)
    const own = AccountId.parse(admin.accountId)
    expect((await admin.send(makeLink, { id: own, linkId: uuid() })).status).toBe(422)
  })
})

describe('the second step', () => {
  test('the roles that need one are the same in the domain and in the database', async () => {
    const { rows } = await world.database.asOwner((db) =>
      sql<{ role: string; needs: boolean }>`
        select role, access.sees_more_than_own(role) as needs
        from unnest(${sql.val([...roles])}::text[]) role`.execute(db),
    )
    expect(rows).toEqual(roles.map((role) => ({ role, needs: ruleOf[role].seesMoreThanOwn })))
  })

  test('whoever has one is half signed in by a password, and reaches nothing before the code', async () => {
    const { login, code } = await withTelephone()
    const at = browser()
    expect(await at.good(signIn, { login, password })).toMatchObject({ owed: 'take', duty: null })
    expect(await at.good(whoAmI)).toMatchObject({ owed: 'take', duties: [] })
    expect(await at.good(takeSecondStep, { code: code() })).toMatchObject({
      owed: null,
      duty: { role: 'social_agent' },
    })
    expect((await at.send(listWork)).status).toBe(200)
    expect(
      (await at.good(listSessions)).items.find((one: { isThis: boolean }) => one.isThis).steps,
    ).toBe(2)
  })

  test('a wrong code leaves an entry about the account whose password was right', async () => {
    const { login, id, code } = await withTelephone()
    const at = browser()
    await at.good(signIn, { login, password })
    const refused = async () =>
      (
        await world.database.asOwner((db) =>
          sql<{ act: string; tried: unknown }>`
            select act, change -> 'tried' as tried from ledger.entries
            where kind = 'refused' and subject = 'account' and subject_id = ${id}`.execute(db),
        )
      ).rows
    expect((await at.send(takeSecondStep, { code: '000000' })).status).toBe(422)
    expect((await at.send(takeSecondStep, { code: 'never-was-a-code' })).status).toBe(422)
    expect(await refused()).toEqual([
      { act: 'access.take-second-step', tried: null },
      { act: 'access.take-second-step', tried: null },
    ])
    await at.good(takeSecondStep, { code: code() })
    expect((await refused()).length).toBe(2)
  })

  test('half a session is refused by every endpoint but those of the second step', async () => {
    const { login } = await withTelephone()
    const at = browser()
    await at.good(signIn, { login, password })
    const open = new Set(['public', 'entering'])
    for (const { endpoint } of routes.filter(({ endpoint }) => !open.has(endpoint.ability))) {
      const path = fillPath(endpoint.path, {}).path.replaceAll('undefined', uuid())
      const reply = await world.app.inject({
        method: endpoint.method,
        url: `/api${path}`,
        remoteAddress: `10.8.${people % 250}.${Math.floor(Math.random() * 250)}`,
        cookies: { [SESSION]: at.cookie() },
        headers: { 'idempotency-key': uuid() },
        ...(endpoint.method === 'POST' && { payload: {} }),
      })
      // Asked badly or well, nothing is answered: 400 says what is wrong with the question only.
      expect({ name: endpoint.name, refused: [400, 403].includes(reply.statusCode) }).toEqual({
        name: endpoint.name,
        refused: true,
      })
    }
  })

  test('half a session is nobody to the database', async () => {
    const { login } = await withTelephone()
    const at = browser()
    await at.good(signIn, { login, password })
    const entrance = {
      tokenHash: hashOfToken(at.token()),
      act: 'test',
      now: world.clock.now,
      command: null,
      why: null,
    }
    const seen = await actingAs(world.database.db, entrance, async (db) => ({
      accounts: await db.selectFrom('access.accounts').select('id').execute(),
      sessions: await db.selectFrom('access.sessions').select('id').execute(),
      duties: await db.selectFrom('access.duties').select('id').execute(),
    }))
    expect(seen).toEqual({ accounts: [], sessions: [], duties: [] })
  })

  test('a code opens once: the same again, and an older one, are refused', async () => {
    const { login, code } = await withTelephone()
    const [one, two, three] = [browser(), browser(), browser()]
    for (const at of [one, two, three]) await at.good(signIn, { login, password })
    const current = code()
    const replies = await Promise.all(
      [one, two].map((at) => at.send(takeSecondStep, { code: current })),
    )
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422])
    expect((await three.send(takeSecondStep, { code: code(-1) })).status).toBe(422)
    expect((await three.send(takeSecondStep, { code: code(1) })).status).toBe(200)
  })

  test('a code of two minutes ago, and one of two minutes ahead, are wrong', async () => {
    const { login, code } = await withTelephone()
    const at = browser()
    await at.good(signIn, { login, password })
    later(600)
    for (const shift of [-4, 4])
      expect((await at.send(takeSecondStep, { code: code(shift) })).status).toBe(422)
    expect((await at.send(takeSecondStep, { code: code() })).status).toBe(200)
  })

  test('U4: after ten wrong codes codes rest, from every browser; a code on paper still opens', async () => {
    const { login, code, recoveryCodes, id } = await withTelephone()
    for (let round = 0; round < 10; round += 1) {
      const at = browser()
      await at.good(signIn, { login, password })
      expect((await at.send(takeSecondStep, { code: '000000' })).status).toBe(422)
    }
    const at = browser()
    await at.good(signIn, { login, password })
    expect((await at.send(takeSecondStep, { code: code() })).status).toBe(429)
    expect((await at.send(takeSecondStep, { code: recoveryCodes[0] })).status).toBe(200)
    expect(pacing.rests(`code of ${id}`, Date.now() + 16 * 60_000)).toBe(false)
  })

  test('a code on paper opens once, and its person is told; new ones end the old ones', async () => {
    const { login, recoveryCodes } = await withTelephone()
    expect(new Set(recoveryCodes).size).toBe(10)
    const at = browser()
    await at.good(signIn, { login, password })
    await at.good(takeSecondStep, { code: recoveryCodes[3]?.toUpperCase() ?? '' })
    expect(await at.good(mySignIn)).toMatchObject({
      recoveryCodesLeft: 9,
      notices: [{ kind: 'recovery-code-used' }],
    })
    const again = browser()
    await again.good(signIn, { login, password })
    expect((await again.send(takeSecondStep, { code: recoveryCodes[3] })).status).toBe(422)
    const wrong = await at.send(renewRecoveryCodes, { password: 'not my password' })
    expect(wrong.status).toBe(422)
    const renewed = await at.good(renewRecoveryCodes, { password })
    expect((await again.send(takeSecondStep, { code: recoveryCodes[4] })).status).toBe(422)
    expect((await again.send(takeSecondStep, { code: renewed.recoveryCodes[4] })).status).toBe(200)
  })

  test('U3: a password alone adds no second one and removes none', async () => {
    const { login, at: whole, id } = await withTelephone()
    const { codeDevice } = await whole.good(mySignIn)
    const at = browser()
    await at.good(signIn, { login, password })
    expect((await at.send(beginCodeDevice)).status).toBe(422)
    expect((await at.send(renewRecoveryCodes, { password })).status).toBe(403)
    expect((await at.send(removeSecondStep, { id: codeDevice.id, password })).status).toBe(403)
    const key = softKey()
    const asked = await at.good(askForPasskey)
    const made = await at.send(addPasskey, {
      id: uuid(),
      challengeId: asked.challengeId,
      response: key.make(asked.options),
    })
    expect(made.status).toBe(422)
    expect((await whole.good(mySignIn)).passkeys).toEqual([])
    expect(id).toBeDefined()
  })

  test('U3: where the operator requires one, roles that see more than their own make it first', async () => {
    await requireSecondStep(true)
    const agent = await newcomer()
    const at = browser()
    expect(await at.good(signIn, { login: agent.login, password })).toMatchObject({ owed: 'make' })
    expect((await at.send(listWork)).status).toBe(403)
    expect((await at.send(takeSecondStep, { code: '000000' })).status).toBe(422)
    const begun = await at.good(beginCodeDevice)
    const added = await at.good(confirmCodeDevice, { code: telephone(begun.secret)() })
    expect(added).toMatchObject({ me: { owed: null, duty: { role: 'social_agent' } } })
    const { codeDevice } = await at.good(mySignIn)
    // The last one stays while the duty needs it, whatever the password.
    expect((await at.send(removeSecondStep, { id: codeDevice.id, password })).status).toBe(422)

    const volunteer = await newcomer({ role: 'village_volunteer', place: '01020101' })
    const there = browser()
    expect(await there.good(signIn, { login: volunteer.login, password })).toMatchObject({
      owed: null,
    })
  })

  test('U3: no administrator switches the rule off, by any statement', async () => {
    const entrance = {
      tokenHash: hashOfToken(Buffer.from(admin.cookie ?? '', 'base64url')),
      act: 'test',
      now: world.clock.now,
      command: null,
      why: null,
    }
    for (const statement of [
      'update access.sign_in_rules set second_step_required = false',
      'delete from access.passkeys',
      'select secret from access.code_secrets',
      'update access.sessions set steps = 2',
    ]) {
      const tried = actingAs(world.database.db, entrance, (db) => sql.raw(statement).execute(db))
      await expect(tried).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('an open session becomes half a one as soon as the operator requires a second step', async () => {
    const { login } = await newcomer()
    const at = browser()
    await at.good(signIn, { login, password })
    expect((await at.send(listWork)).status).toBe(200)
    await requireSecondStep(true)
    expect((await at.send(listWork)).status).toBe(403)
    expect(await at.good(whoAmI)).toMatchObject({ owed: 'make' })
  })

  test('an administrator takes away a lost second step: a fact of the ledger, told to its owner', async () => {
    const { login, id, at } = await withTelephone()
    const reason = 'the telephone fell into the river'
    await admin.ask(resetSecondStep, { id, reason })
    expect((await at.send(whoAmI)).status).toBe(401)
    const again = browser()
    expect(await again.good(signIn, { login, password })).toMatchObject({ owed: null })
    expect(await again.good(mySignIn)).toMatchObject({
      codeDevice: null,
      recoveryCodesLeft: 0,
      notices: [{ kind: 'second-step-reset', by: { en: 'sokha' } }],
    })
    const { rows } = await world.database.asOwner((db) =>
      sql<{ why: string; account_id: string }>`
        select why, account_id from ledger.entries
        where subject = 'code-device' and kind = 'removed' and change ->> 'account_id' = ${id}`.execute(
        db,
      ),
    )
    expect(rows).toEqual([{ why: reason, account_id: admin.accountId }])
  })

  test('U1: suspended between password and code, the code opens nothing', async () => {
    const { login, id, code } = await withTelephone()
    const at = browser()
    await at.good(signIn, { login, password })
    await world.database.asOwner((db) =>
      db.updateTable('access.accounts').set({ status: 'suspended' }).where('id', '=', id).execute(),
    )
    expect((await at.send(takeSecondStep, { code: code() })).status).toBe(401)
  })

  test('U4: a wrong password is answered alike with and without a second step', async () => {
    const { login } = await withTelephone()
    const answers = await Promise.all(
      [login, 'nobody.at.all'].map(async (name) => {
        const { status, body } = await browser().send(signIn, {
          login: name,
          password: 'not the right one',
        })
        return { ...body, status, instance: null }
      }),
    )
    expect(answers[0]).toEqual(answers[1])
  })
})

/** An authenticator in software: one key of the curve P-256, always unlocked. */
function softKey() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = publicKey.export({ format: 'jwk' })
  const id = randomBytes(16)
  const point = (part: string | undefined) => Buffer.from(part ?? '', 'base64url')
  const head = (bytes: Buffer) => Buffer.concat([Buffer.from([0x58, bytes.length]), bytes])
  const cose = Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    head(point(jwk.x)),
    Buffer.from([0x22]),
    head(point(jwk.y)),
  ])
  const said = (host: string, flags: number, rest = Buffer.alloc(0)) => {
    // As the passkeys of telephones do, it counts nothing: only the challenge tells two answers apart.
    const counter = Buffer.alloc(4)
    return Buffer.concat([
      createHash('sha256').update(host).digest(),
      Buffer.from([flags]),
      counter,
      rest,
    ])
  }
  const client = (type: string, challenge: string, origin: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const shell = (response: object) => ({
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
    response,
  })
  const home = 'http://localhost:8080'
  return {
    make: ({ challenge }: { challenge: string }, origin = home) => {
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const data = said('localhost', 0x45, Buffer.concat([Buffer.alloc(16), length, id, cose]))
      const size = Buffer.alloc(2)
      size.writeUInt16BE(data.length)
      const attestation = Buffer.concat([
        Buffer.from([0xa3, 0x63]),
        Buffer.from('fmt'),
        Buffer.from([0x64]),
        Buffer.from('none'),
        Buffer.from([0x67]),
        Buffer.from('attStmt'),
        Buffer.from([0xa0, 0x68]),
        Buffer.from('authData'),
        Buffer.from([0x59]),
        size,
        data,
      ])
      return shell({
        clientDataJSON: client('webauthn.create', challenge, origin).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
      })
    },
    sign: (
      { challenge }: { challenge: string },
      { origin = home, host = 'localhost', flags = 0x05 } = {},
    ) => {
      const words = client('webauthn.get', challenge, origin)
      const data = said(host, flags)
      const signed = createSign('sha256')
        .update(Buffer.concat([data, createHash('sha256').update(words).digest()]))
        .sign(privateKey)
      return shell({
        clientDataJSON: words.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signed.toString('base64url'),
      })
    },
  }
}

describe('passkeys', () => {
  async function withPasskey() {
    const who = await newcomer()
    const at = browser()
    await at.good(signIn, { login: who.login, password })
    const key = softKey()
    const asked = await at.good(askForPasskey)
    const id = uuid()
    const added = await at.good(addPasskey, {
      id,
      challengeId: asked.challengeId,
      response: key.make(asked.options),
    })
    return { ...who, at, key, id, added }
  }
  const enterWith = async (key: ReturnType<typeof softKey>, options = {}) => {
    const at = browser()
    const asked = await at.good(askToEnterWithPasskey)
    const response = key.sign(asked.options, options)
    const reply = await at.send(enterWithPasskey, { challengeId: asked.challengeId, response })
    return { at, asked, response, reply }
  }

  test('a passkey signs in by itself, and counts as both steps', async () => {
    const { key, added, login } = await withPasskey()
    expect(added.recoveryCodes).toHaveLength(10)
    await requireSecondStep(true)
    const { at, reply } = await enterWith(key)
    expect(reply.body).toMatchObject({ login, owed: null, duty: { role: 'social_agent' } })
    const [mine] = (await at.good(listSessions)).items.filter(
      (one: { isThis: boolean }) => one.isThis,
    )
    expect(mine).toMatchObject({ means: 'passkey', steps: 2 })
    expect((await at.send(listWork)).status).toBe(200)
  })

  test('the challenge for signing in names nobody, and is the same for everybody', async () => {
    await withPasskey()
    const { options } = await browser().good(askToEnterWithPasskey)
    expect(options.allowCredentials ?? []).toEqual([])
  })

  test('the same answer opens once; one to another challenge, site, host, or without the finger never', async () => {
    const { key } = await withPasskey()
    const { asked, response } = await enterWith(key)
    const again = await browser().send(enterWithPasskey, {
      challengeId: asked.challengeId,
      response,
    })
    expect(again.status).toBe(401)
    const other = await browser().good(askToEnterWithPasskey)
    const crossed = await browser().send(enterWithPasskey, {
      challengeId: other.challengeId,
      response,
    })
    expect(crossed.status).toBe(401)
    expect((await enterWith(key, { origin: 'https://elsewhere.example' })).reply.status).toBe(401)
    expect((await enterWith(key, { host: 'elsewhere.example' })).reply.status).toBe(401)
    expect((await enterWith(key, { flags: 0x01 })).reply.status).toBe(401)
    expect((await enterWith(softKey())).reply.status).toBe(401)
    expect((await enterWith(key)).reply.status).toBe(200)
  })

  test('a challenge of six minutes ago is none', async () => {
    const { key } = await withPasskey()
    const at = browser()
    const asked = await at.good(askToEnterWithPasskey)
    later(360)
    const response = key.sign(asked.options)
    expect(
      (await at.send(enterWithPasskey, { challengeId: asked.challengeId, response })).status,
    ).toBe(401)
  })

  test('U1: the passkey of a suspended account opens nothing, and one that was removed neither', async () => {
    const { key, id, at } = await withPasskey()
    expect((await at.send(removeSecondStep, { id, password: 'not it, no, not it' })).status).toBe(
      422,
    )
    await at.good(removeSecondStep, { id, password })
    expect((await enterWith(key)).reply.status).toBe(401)
    const other = await withPasskey()
    await world.database.asOwner((db) =>
      db
        .updateTable('access.accounts')
        .set({ status: 'suspended' })
        .where('login', '=', other.login)
        .execute(),
    )
    expect((await enterWith(other.key)).reply.status).toBe(401)
  })

  test('away from localhost nobody is offered passkeys before the operator names the address', async () => {
    const reply = await world.app.inject({
      method: 'POST',
      url: `/api${askToEnterWithPasskey.path}`,
      headers: { 'idempotency-key': uuid(), host: 'attacker.example' },
      payload: {},
    })
    expect(reply.statusCode).toBe(422)
  })
})

test('a new person is invited by a link of three days, and is nobody before it is used', async () => {
  const id = AccountId.parse(uuid())
  const name = { km: 'អ្នកថ្មី', en: 'Newcomer' }
  const { invitation, person } = await admin.ask(addPerson, { id, login: 'newcomer', name })
  expect(person.status).toBe('invited')
  await admin.ask(giveDuty, {
    id: DutyId.parse(uuid()),
    accountId: id,
    role: 'social_agent',
    deskId: desk,
    validFrom: '2030-01-01',
  })
  later(71 * 3600)
  await world.stranger().ask(setPasswordByLink, { token: invitation.token, wanted: password })
  expect(await browser().good(signIn, { login: 'newcomer', password })).toMatchObject({
    duty: { deskId: desk },
  })
})
