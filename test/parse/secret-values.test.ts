import { describe, expect, it } from 'vitest';
import { lookOf } from '../../src/parse/secret-values.ts';
import { HEX, jumble } from '../helpers/jumble.ts';

describe('lookOf', () => {
  it.each([
    [HEX(32), 'random'],
    [jumble(24), 'random'],
    ['7c9db2f04137596e0d82613759482061', 'random'],
    ['Heinz@1971', 'chosen'],
    ['RSA-Beispiel', 'weak'],
    ['sOmQ-xvWkjTrPbn', 'random'],
    ['password123', 'weak'],
    ['P@ssw0rd!', 'weak'],
    ['my_super_secret_jwt_key_2024', 'weak'],
    ['123456789', 'weak'],
    ['superSecretP4$$w0rd', 'weak'],
    ['DB_PASSWORD', 'weak'],
    ['senha123', 'weak'],
    ['(^|[\\s_\\-\\/])d1r2a3f4t5(\\d*)', 'weak'],
    ['config.password', 'weak'],
    ['{env:OPS_JIRA_TOKEN}', 'weak'],
    ['argon2$argon2id$v=19$m=102400,t=2,p=8$c2FsdA$aGFzaA', 'weak'],
    [HEX(64).toUpperCase(), 'random'],
    ['(@[A-Za-z0-9_]+)', 'weak'],
    ['#[0-9a-f]{6}|#[0-9a-f]{3}', 'weak'],
    ['Ba[4-9x]Quokka77', 'random'],
    ['C:\\keys\\a1b2c3d4e5f6', 'weak'],
    ['hunter', 'weak'],
    ['reportapp-ssh-private-key', 'weak'],
    ['shop_stripe_signing_secret', 'weak'],
    ['projects/4711/secrets/shop-key/versions/latest', 'weak'],
    ['arn:aws:secretsmanager:eu-west-1:4711:secret:shop-A1b2C3', 'weak'],
    ['op://shop/database/password', 'weak'],
    ['qzvt-kwxp-hjrm-bgdn', 'random'],
    ['key-qzvtkwxphjrmbgdnqzvt', 'random'],
    ['', 'weak'],
  ])('%s is %s', (value, look) => expect(lookOf(value)).toBe(look));
});
