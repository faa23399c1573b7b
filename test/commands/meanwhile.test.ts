import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meanwhile } from '../../src/commands/meanwhile.ts';

describe('meanwhile', () => {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => response.end('answer'));
  });
  let address = '';
  beforeAll(async () => {
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => void server.close());

  it('loads once the next request is sent, before its answer, and once only', async () => {
    const told: string[] = [];
    const loaded = meanwhile(async () => {
      told.push('load');
      return told.length;
    });
    await turn();
    expect(told).toEqual([]);
    await fetch(address, { method: 'POST', body: 'question' }).then(() => told.push('answer'));
    await fetch(address);
    expect(told).toEqual(['load', 'answer']);
    expect(await loaded()).toBe(1);
    expect(told).toEqual(['load', 'answer']);
  });

  it('loads where it is wanted and no request was sent', async () => {
    const loaded = meanwhile(async () => 'code');
    expect(await loaded()).toBe('code');
  });

  it('tells of what cannot be loaded where it is wanted, and not before', async () => {
    const loaded = meanwhile(() => Promise.reject(new Error('no such file')));
    expect(await (await fetch(address)).text()).toBe('answer');
    await expect(loaded()).rejects.toThrow('no such file');
  });
});
