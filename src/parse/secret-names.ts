/** What the name of a setting or variable says about its value. */
export type Secrecy = 'password' | 'token' | undefined;

const PASSWORD =
  /(?:^|_)(?:\w*password|\w*passwd|passphrase|pwd|pass|(?:db|user|mail|email|smtp|imap|root|admin|redis|mongo|mysql|pg|sql|ftp|ssh|my|app|login)pass|pw)(?:_?(?:\d+|value|default|prod|production|plain|text|str|string))?$/;
const TOKEN =
  /(?:^|_)(?:\w*secret|\w*token|credentials?|(?:api|secret|access|private|signing|sign_in|sign|encryption|encrypt|crypt|crypto|cipher|jwt|hmac|aes|rsa|master|account|subscription|fernet|cookies?|signature|security|vault|auth|app|application|session|webhook|service_role|service|rapidapi|rapid_api|function|admin|deploy|weather|openweather|openai|maps|tmdb|omdb|news|nasa)_?key|apikey|secretkey|accesskey|signinkey|jwtkey|appid|app_?code|auth)(?:_?(?:\d+|base|value|default|prod|production|b64|base64|str|string|bytes|hex))?$/;
const NOT_SECRET =
  /(?:^|_)(?:public|publishable|site|anon|dsn|csrf|xsrf|hash|hashed|digest|checksum|cache|primary|foreign|partition|sort|input|label|field|placeholder|hint|title|message|msg|error|name|min|max|reset|forgot|forgotten|confirm|show|hide|toggle|change|update|new_password_label|type|url|uri|path|file|filename|header|param|pattern|regex|validator|column|expire|expires|ttl|lifetime|length|len|count|num|pad|eos|bos|unk|sep|cls|mask|stop|special|next|page|sync|continuation|cancellation|prefix|suffix|format|policy|rule|storage|event|i18n|t|test|mock|fake|dummy|example|sample|app_id_public)(?:_|$)/;

/** `DB_PASSWORD` and `dbPassword` are passwords, `jwtSecret` and `API_KEY` tokens; `token_url` and `max_tokens` are neither. */
export function secrecyOf(name: string): Secrecy {
  const snake = name
    .slice(-80)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[.\-:]/g, '_')
    .toLowerCase();
  if (NOT_SECRET.test(snake)) return undefined;
  if (PASSWORD.test(snake)) return 'password';
  return TOKEN.test(snake) ? 'token' : undefined;
}
