import { describe, expect, it } from 'vitest';
import type { HandOffStart } from './hand-offs.ts';
import { outlookOf } from './new-hand-off.ts';

const start = {
  receivers: [
    {
      slug: 'dtu',
      name: 'DTU',
      short_name: 'DTU',
      consented: ['summary', 'company', 'needs'],
      open_assist: false,
    },
  ],
} as unknown as HandOffStart;

describe('what a new hand-off will show', () => {
  it('names what a transfer lacks a ground for', () => {
    const outlook = outlookOf({ receiver: 'dtu', kind: 'transfer', groups: [] }, start);
    expect(outlook.missing).toEqual(['contact', 'dialogue']);
  });

  it('lets an assist wait for the company', () => {
    const groups = [
      { field_group: 'needs', opens: 'offer', ground: null },
      { field_group: 'company', opens: 'acceptance', ground: null },
      { field_group: 'contact', opens: 'acceptance', ground: null },
    ];
    const outlook = outlookOf({ receiver: 'dtu', kind: 'assist', groups }, start);
    expect(outlook).toMatchObject({
      before: ['needs'],
      after: ['company'],
      waiting: ['contact'],
      missing: [],
    });
  });

  it('takes a named ground in the place of consent', () => {
    const groups = ['contact', 'dialogue'].map((field_group) => ({
      field_group,
      opens: 'acceptance',
      ground: 'law',
    }));
    expect(outlookOf({ receiver: 'dtu', kind: 'transfer', groups }, start).missing).toEqual([]);
  });
});
