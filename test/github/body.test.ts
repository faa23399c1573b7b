import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { JsonBody, jsonBody } from '../../src/github/body.ts';
import { createClient } from '../../src/github/client.ts';
import { fc } from '../helpers/properties.ts';

const inBase64 = (value: unknown): unknown =>
  value instanceof Uint8Array
    ? Buffer.from(value).toString('base64')
    : Array.isArray(value)
      ? value.map(inBase64)
      : value !== null && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, inBase64(member)]))
        : value;

async function sent(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of body) pieces.push(piece);
  return Buffer.concat(pieces);
}

const odd = (length: number) => Buffer.from(Array.from({ length }, (_, at) => (at * 7) & 255));

describe('a body that carries files', () => {
  const leaf = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.constant(null),
    fc.constant(undefined),
    fc.uint8Array(),
  );
  const tree = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie('value')), fc.dictionary(fc.string(), tie('value'))),
  })).value;

  it('has the bytes of JSON with base64 in it, whole and in pieces, again and again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.record({ value: tree, bytes: fc.uint8Array() }), async (value) => {
        const expected = Buffer.from(JSON.stringify(inBase64(value)));
        const body = new JsonBody(value);
        expect(body.whole().equals(expected)).toBe(true);
        for (let time = 0; time < 2; time += 1) expect((await sent(body)).equals(expected)).toBe(true);
        expect(body.length).toBe(expected.length);
      }),
    );
  });

  it.each([0, 1, 2, 3, 48 * 1024 - 1, 48 * 1024, 48 * 1024 + 1, 200_000])('of %i bytes has no seam', async (length) => {
    const body = new JsonBody({ bytes: odd(length) });
    const expected = JSON.stringify({ bytes: odd(length).toString('base64') });
    expect((await sent(body)).toString()).toBe(expected);
    expect(body.whole().toString()).toBe(expected);
  });

  it('is a plain text where there is no file', () => {
    expect(jsonBody({ query: 'x', variables: { list: ['é', undefined] } })).toBe(
      '{"query":"x","variables":{"list":["é",null]}}',
    );
    expect(jsonBody({ variables: [{ deep: odd(3) }] })).toBeInstanceOf(JsonBody);
  });

  it('goes out with its length, in pieces, and as often as it takes', async () => {
    const heard: [length: string | undefined, encoding: string | undefined, body: string][] = [];
    const server = createServer(async (request, response) => {
      let text = '';
      for await (const chunk of request.setEncoding('utf8')) text += chunk;
      heard.push([request.headers['content-length'], request.headers['transfer-encoding'], text]);
      response.statusCode = heard.length === 1 ? 502 : 200;
      response.setHeader('content-type', 'application/json').end('{"data":{"done":true}}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const client = createClient({
      token: 'x',
      apiUrl: url,
      graphqlUrl: `${url}/graphql`,
      userAgent: 'test',
      retryBase: 1,
    });
    const answer = await client.graphql('mutation M { done }', { file: odd(200_000), name: 'é' });
    const body = JSON.stringify({
      query: 'mutation M { done }',
      variables: { file: odd(200_000).toString('base64'), name: 'é' },
    });
    expect(answer.data).toEqual({ done: true });
    expect(heard).toEqual(Array(2).fill([`${Buffer.byteLength(body)}`, undefined, body]));
  });
});
