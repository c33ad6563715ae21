import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/lake/table.ts';
import { TableCache, tableBytes } from '../../../src/lake/table-cache.ts';

const tableOf = (numbers: number) => ({ rows: numbers, columns: { x: new Float64Array(numbers) } }) as unknown as Table;

describe('the tables that a lake keeps', () => {
  it('take no more memory than they may: the one that was not asked for longest goes first', () => {
    const cache = new TableCache(2400);
    const [a, b, c, d] = [tableOf(100), tableOf(100), tableOf(100), tableOf(100)];
    for (const [name, table] of Object.entries({ a, b, c })) cache.set(name, table);
    expect(cache.get('a')).toBe(a);
    cache.set('d', d);
    expect(cache.get('b')).toBe(undefined);
    expect([cache.get('a'), cache.get('c'), cache.get('d')]).toEqual([a, c, d]);
    expect(cache.bytes).toBe(2400);
  });

  it('are many when they are small', () => {
    const cache = new TableCache(2400);
    for (let i = 0; i < 300; i++) cache.set(String(i), tableOf(1));
    expect(cache.get('0')).toBeDefined();
    expect(cache.bytes).toBe(2400);
  });

  it('hold none that would push out most others', () => {
    const cache = new TableCache(2400);
    cache.set('small', tableOf(10));
    cache.set('large', tableOf(151));
    expect(cache.get('large')).toBe(undefined);
    expect(cache.get('small')).toBeDefined();
    expect(cache.bytes).toBe(80);
  });

  it('count a table once that is put again', () => {
    const cache = new TableCache(2400);
    cache.set('a', tableOf(10));
    cache.set('a', tableOf(20));
    expect(cache.bytes).toBe(160);
  });

  it('are measured by their cells, text and lists too', () => {
    const text = { rows: 2, columns: { x: ['ab', null] } } as unknown as Table;
    const lists = { rows: 1, columns: { x: [new Float32Array(3)] } } as unknown as Table;
    expect(tableBytes(text)).toBe(8 + 24 + 4 + 8);
    expect(tableBytes(lists)).toBe(8 + 200 + 12);
  });
});
