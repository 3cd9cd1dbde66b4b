import { describe, expect, it } from 'vitest';
import {
  dotsOf,
  inOrder,
  lackingGrounds,
  linesOf,
  sentenceOf,
  stateWord,
  wantsMyAnswer,
} from './hand-off-words.ts';
import type { HandOff, SharedGroup } from './hand-offs.ts';

const dtu = { slug: 'dtu', name: 'Danmarks Tekniske Universitet', short_name: 'DTU' };
const ku = { slug: 'ku', name: 'Københavns Universitet', short_name: 'KU' };
const due = (due_at: string) => ({
  kind: 'hand_off_answer' as const,
  due_at,
  paused: false,
  pause_reason: null,
  late: false,
  now: '2026-11-23T09:00:00Z',
});

const handOff = (given: Partial<HandOff>): HandOff => ({
  id: 'a',
  kind: 'transfer',
  state: 'offered',
  version: 1,
  need: 'a wet laboratory',
  reason: null,
  address: 'silver-heron',
  level: 'coded',
  name: null,
  code_name: 'Silver Heron',
  sender: ku,
  receiver: dtu,
  mine: 'receiver',
  handler: null,
  due: null,
  created_at: '2026-11-20T09:00:00Z',
  offered_at: '2026-11-20T09:00:00Z',
  ended_at: null,
  decline_reason: null,
  outcome: null,
  re_routed_to: null,
  better: null,
  path: [],
  acts: [],
  ...given,
});
const step = (act: HandOff['path'][number]['act']) => ({
  act,
  at: `2026-11-20T10:00:00Z`,
  who: 'Signe Dahl',
  me: false,
  text: null,
  to: null,
  code: null,
});

const group = (field_group: SharedGroup['field_group'], ground: SharedGroup['ground']): SharedGroup => ({
  field_group,
  opens: 'acceptance',
  ground,
  ground_reason: null,
  consent_at: null,
  state: 'on_acceptance',
});

describe('the words of a hand-off', () => {
  it('tells each side its own sentence', () => {
    expect(sentenceOf(handOff({}))).toBe('received.offer-transfer');
    expect(sentenceOf(handOff({ mine: 'sender', kind: 'assist', state: 'asked' }))).toBe('sent.offer-assist');
    expect(sentenceOf(handOff({ mine: 'sender', state: 'draft' }))).toBe('sent.draft');
    expect(sentenceOf(handOff({ state: 'accepted', kind: 'assist' }))).toBe('received.accepted-assist');
  });

  it('knows whose word is next', () => {
    expect(wantsMyAnswer(handOff({}))).toBe(true);
    expect(wantsMyAnswer(handOff({ state: 'asked' }))).toBe(false);
    expect(wantsMyAnswer(handOff({ state: 'asked', mine: 'sender' }))).toBe(true);
  });

  it('puts what wants my answer first, the nearest deadline on top', () => {
    const rows = [
      handOff({ id: 'accepted', state: 'accepted' }),
      handOff({ id: 'later', due: due('2026-11-26T11:00:00Z') }),
      handOff({ id: 'asked', state: 'asked' }),
      handOff({ id: 'sooner', due: due('2026-11-24T11:00:00Z') }),
    ];
    expect(inOrder(rows).map((row) => row.id)).toEqual(['sooner', 'later', 'asked', 'accepted']);
  });

  it('draws the path with an open dot while somebody has to act', () => {
    expect(dotsOf(handOff({ path: [step('offer')] })).map((dot) => dot.state)).toEqual(['done', 'next']);
    expect(
      dotsOf(handOff({ state: 'asked', path: [step('offer'), step('ask')] })).map((dot) => dot.state),
    ).toEqual(['done', 'hold', 'next']);
    expect(
      dotsOf(handOff({ state: 'declined', path: [step('offer'), step('decline')] })).map((dot) => dot.state),
    ).toEqual(['done', 'no']);
  });

  it('calls an offer whose question was answered answered', () => {
    expect(stateWord(handOff({ path: [step('offer'), step('ask'), step('answer')] }))).toBe('answered');
    expect(stateWord(handOff({ path: [step('offer')] }))).toBe('offered');
  });

  it('puts groups on the same ground in one line', () => {
    const lines = linesOf(
      [group('summary', 'consent'), group('needs', 'law'), group('company', 'consent')],
      'on_acceptance',
    );
    expect(lines.map((line) => line.groups)).toEqual([['summary', 'company'], ['needs']]);
  });

  it('names what the draft of a transfer lacks a ground for, and nothing of an assist', () => {
    const groups = [group('summary', 'consent'), group('company', 'law'), group('needs', null)];
    expect(lackingGrounds({ kind: 'transfer', groups })).toEqual(['needs', 'contact', 'dialogue']);
    expect(lackingGrounds({ kind: 'assist', groups })).toEqual([]);
  });
});
