import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  acts,
  actsOf,
  findTransition,
  handOffKinds,
  handOffStates,
  isOver,
  transitions,
} from './transitions.ts';

const state = fc.constantFrom(...handOffStates);
const kind = fc.constantFrom(...handOffKinds);

describe('the acts of a hand-off', () => {
  it('names each act of a state once', () => {
    const named = transitions.map((row) => `${row.from} ${row.act}`);
    expect(new Set(named).size).toBe(named.length);
  });

  it('lets the receiver answer an offer in four ways and the sender only withdraw it', () => {
    expect(actsOf('offered', 'transfer', 'receiver')).toEqual(['ask', 'accept', 'decline', 're_route']);
    expect(actsOf('offered', 'transfer', 'sender')).toEqual(['withdraw']);
  });

  it('completes and recalls assists only', () => {
    expect(findTransition('accepted', 'complete', 'assist')).toBeDefined();
    expect(findTransition('accepted', 'complete', 'transfer')).toBeUndefined();
    expect(findTransition('accepted', 'recall', 'transfer')).toBeUndefined();
    expect(findTransition('accepted', 'return', 'transfer')).toBeDefined();
  });

  it('lets nobody act once it is over', () => {
    for (const ended of [
      'declined',
      're_routed',
      'withdrawn',
      'lapsed',
      'completed',
      'returned',
      'recalled',
      'discarded',
      'ended',
    ] as const)
      for (const actor of ['sender', 'receiver', 'clock', 'system'] as const)
        expect(actsOf(ended, 'assist', actor)).toEqual([]);
    expect(isOver('accepted', 'transfer')).toBe(true);
    expect(isOver('accepted', 'assist')).toBe(false);
  });

  it('never gives one act to both sides', () => {
    fc.assert(
      fc.property(state, kind, (from, which) => {
        const sender = actsOf(from, which, 'sender');
        expect(actsOf(from, which, 'receiver').filter((act) => sender.includes(act))).toEqual([]);
      }),
    );
  });

  it('keeps every walk inside the table and ends it where no act is left', () => {
    fc.assert(
      fc.property(kind, fc.array(fc.constantFrom(...acts), { maxLength: 12 }), (which, walk) => {
        let at: (typeof handOffStates)[number] = 'draft';
        for (const act of walk) at = findTransition(at, act, which)?.to ?? at;
        expect(handOffStates).toContain(at);
        if (transitions.every((row) => row.from !== at))
          for (const act of acts) expect(findTransition(at, act, which)).toBeUndefined();
      }),
    );
  });
});
