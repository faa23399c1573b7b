import { describe, expect, it } from 'vitest';
import { secrecyOf } from '../../src/parse/secret-names.ts';

describe('secrecyOf', () => {
  it.each([
    ['DB_PASSWORD', 'password'],
    ['dbPassword', 'password'],
    ['spring.datasource.password', 'password'],
    ['MYSQL_PWD', 'password'],
    ['DB_PASS', 'password'],
    ['SECRET_KEY', 'token'],
    ['jwtSecret', 'token'],
    ['API_KEY', 'token'],
    ['bot_token', 'token'],
    ['TOKEN', 'token'],
    ['signInKey', 'token'],
    ['cookie_key', 'token'],
    ['sessionCookieKey', 'token'],
    ['cookie_name', undefined],
    ['token_url', undefined],
    ['max_tokens', undefined],
    ['password_field', undefined],
    ['primary_key', undefined],
    ['PUBLIC_KEY', undefined],
    ['tokenizer', undefined],
    ['compass', undefined],
    ['csrf_token', undefined],
    ['author', undefined],
    ['bypass', undefined],
  ])('%s is %s', (name, secrecy) => expect(secrecyOf(name)).toBe(secrecy));
});
