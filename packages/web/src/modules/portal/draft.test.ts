import { beforeEach, expect, test } from 'vitest'
import { forgetDraft, keepDraft, newDraft, readDraft } from './draft.ts'

beforeEach(() => window.sessionStorage.clear())

test('what was written is there after a reload, under the same id', () => {
  const draft = { ...newDraft(), words: 'ក្មេងនោះយំរាល់យប់', danger: 'unknown' as const }
  keepDraft(draft)
  expect(readDraft()).toEqual(draft)
})

test('once forgotten, nothing of it is left, and the next report is another one', () => {
  const draft = { ...newDraft(), words: 'a child cries every night' }
  keepDraft(draft)
  forgetDraft()
  expect(window.sessionStorage).toHaveLength(0)
  expect(readDraft().words).toBe('')
  expect(readDraft().id).not.toBe(draft.id)
})

test('a draft that cannot be read is a new draft, not a broken page', () => {
  window.sessionStorage.setItem('tumpeang.report', '{"words": 3')
  expect(readDraft().words).toBe('')
})

test('a draft never leaves the tab', () => {
  keepDraft({ ...newDraft(), words: 'a child cries every night' })
  expect(window.localStorage).toHaveLength(0)
})
