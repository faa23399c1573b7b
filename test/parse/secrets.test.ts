import { describe, expect, it } from 'vitest';
import { findSecrets, type Setting } from '../../src/parse/secrets.ts';
import { HEX, jumble } from '../helpers/jumble.ts';

// Put together here, so that no file of the project looks as if it held a secret.
const WORD = 'lovelace';
const pem = (kind: string): string =>
  `-----BEGIN ${kind}-----\n${jumble(64)}\n${jumble(60)}ab==\n-----END ${kind}-----\n`;
const kinds = (text: string, path: string, setting: Setting): string[] =>
  findSecrets(text, path, setting).map(({ kind, line }) => `${line} ${kind}`);

describe('findSecrets finds', () => {
  it.each<[string, string, string, Setting]>([
    [
      'a cloud account with its name as password, in prose',
      `mongodb+srv://lovelace:${WORD}@cluster0.ab1cd.mongodb.net/shop`,
      'README.md',
      'docs',
    ],
    ['a key typed blindly', "app.config['SECRET_KEY'] = 'vnkdjrnfjkwfl1239#'", 'a.py', 'code'],
    ['an identifier as key', 'const API_KEY = "f4be0e0c-fa6e-4083-8e8f-4f3f73f2b3dc";', 'a.js', 'code'],
    ['a key in a comment', `// const api_key = "${HEX(32)}";`, 'a.js', 'code'],
    ['a member in PHP', '$mail->Password="Lovelace@2a";', 'a.php', 'code'],
    ['letters that no language forms', "password: 'NcswptIbWFgh'", 'a.js', 'code'],
    ['a short secret', 'client_secret = "kXABXqQg6f"', 'a.py', 'code'],
    ['a private key', pem('RSA PRIVATE KEY'), 'key.pem', 'config'],
    ['a private key in a test', pem('PRIVATE KEY'), 'testdata/key.pem', 'test'],
    ['a service account', JSON.stringify({ private_key: pem('PRIVATE KEY') }), 'service.json', 'config'],
    ['a GitHub token', `TOKEN = "ghp_${jumble(36)}"`, 'a.py', 'code'],
    ['a GitHub token in a test', `TOKEN = "ghp_${jumble(36)}"`, 'test_a.py', 'test'],
    ['a GitHub token in a README', `curl -H "x: ghp_${jumble(36)}"`, 'README.md', 'docs'],
    ['an AWS key', `AKIA${jumble(16, 'QX7ZP2WK5LTMRNV3')}`, 'a.tf', 'infrastructure'],
    ['an age key', `# key\nAGE-SECRET-KEY-1${jumble(58, 'QPZRY9X8GF2TVDW0')}`, 'keys.txt', 'config'],
    ['a Telegram token', `bot = Bot("1365051067:AA${jumble(33)}")`, 'a.py', 'code'],
    [
      'a Slack webhook',
      `https://hooks.slack.com/services/T0${jumble(8, 'QX7ZP2WK')}/B0${jumble(8, 'QX7ZP2WK')}/${jumble(24)}`,
      'a.js',
      'code',
    ],
    ['a Discord token', `client.run('M${jumble(23)}.${jumble(6)}.${jumble(30)}')`, 'a.py', 'code'],
    ['an OpenAI key', `openai.api_key = "sk-${jumble(48)}"`, 'a.py', 'code'],
    ['a Stripe key', `const k = 'sk_test_${jumble(24)}'`, 'a.js', 'code'],
    ['a Google key in a back end', `YOUTUBE = "AIza${jumble(35)}"`, 'a.py', 'code'],
    ['a Kaggle token in a README', `export KAGGLE_API_TOKEN=KGAT_${HEX(32)}`, 'README.md', 'docs'],
    [
      'the file that Kaggle hands out, to a long name',
      `{"username":"${'ada-'.repeat(14)}","key":"${HEX(32)}"}`,
      'kaggle.json',
      'config',
    ],
    ['the file that Kaggle hands out', `{"username":"ada","key":"${HEX(32)}"}`, 'kaggle.json', 'config'],
    [
      'that file in a notebook',
      JSON.stringify({ source: [`!echo '{"username": "ada", "key": "${HEX(32)}"}'`] }),
      'a.ipynb',
      'code',
    ],
    [
      'a key with long runs of digits in an example',
      'API_KEY=7c9db2f04137596e0d82613759482061',
      '.env.example',
      'example',
    ],
    ['a SendGrid key in an example', `KEY=SG.${jumble(22)}.${jumble(43)}`, '.env.example', 'example'],
    ['a session token', `const t = "eyJ${jumble(20)}.eyJ${jumble(30)}.${jumble(43)}"`, 'a.js', 'code'],
    ['a signing secret', `SECRET_KEY = "${HEX(64)}"`, 'a.py', 'code'],
    ['an old Django key', "SECRET_KEY = 'q%8z!f2v#k1w@x9y7)j=3^r6t5u(b0n_m4l-pc$ehda+go&is'", 'settings.py', 'code'],
    ['a Go constant', `const (\n\tjwt_secret = "${jumble(40)}"\n)`, 'a.go', 'code'],
    ['an annotated default', `jwt_secret: str = "${jumble(40)}"`, 'a.py', 'code'],
    ['a default of the environment', `os.getenv("API_KEY", "${HEX(32)}")`, 'a.py', 'code'],
    ['a default in Node', `process.env.JWT_SECRET || '${jumble(32)}'`, 'a.js', 'code'],
    ['a default in a shell', 'export HUB_PASSWORD=\u0024{HUB_PASSWORD:=Heinz19710412}', 'a.sh', 'config'],
    ['a chosen password', 'spring.datasource.password=Heinz@1971', 'application.properties', 'config'],
    ['a chosen password in YAML', 'spring:\n  datasource:\n    password: Heinz@1971', 'application.yml', 'config'],
    ['a value in .env', `WEATHER_API_KEY=${HEX(32)}`, '.env', 'config'],
    ['a mail application password', 'EMAIL_HOST_PASSWORD=xkqv hjwz bnrt plfc', '.env', 'config'],
    ['a login by a key', JSON.stringify({ source: [`wandb.login(key='${HEX(40)}')`] }), 'a.ipynb', 'code'],
    ['a key in a browser', `const apiKey = "${HEX(32)}";`, 'a.js', 'code'],
    ['a cloud database', `mongodb+srv://ada:${WORD}@cluster0.ab1cd.mongodb.net/shop`, 'a.js', 'code'],
    ['a remote database', `postgres://ada:${WORD}77@db.shop-prod.eu-west-1.rds.amazonaws.com/shop`, 'a.py', 'code'],
    [
      'a resource in a cloud',
      'resource "aws_db_instance" "x" {\n  username             = "tracker"\n  password             = "tracker_tf"\n}',
      'main.tf',
      'infrastructure',
    ],
    [
      'the default of a variable',
      `variable "db_password" {\n  type    = string\n  default = "Heinz@1971"\n}`,
      'variables.tf',
      'infrastructure',
    ],
    ['a connection string', '"Default": "Server=db;User Id=sa;Password=Heinz@1971;"', 'appsettings.json', 'config'],
    [
      'a Kubernetes secret',
      `kind: Secret\ndata:\n  password: ${Buffer.from('Heinz@1971').toString('base64')}`,
      'secret.yaml',
      'config',
    ],
    ['a mail login', 'server.login("ada@engine.org", "Heinz@1971")', 'a.py', 'code'],
    ['XML', '<password>Heinz@1971</password>', 'settings.xml', 'config'],
    ['SQL', "CREATE USER ada WITH PASSWORD 'Heinz@1971';", 'init.sql', 'code'],
    ['a notebook', JSON.stringify({ source: [`api_key = "${HEX(32)}"\n`] }), 'a.ipynb', 'code'],
    [
      'accounts',
      `[{"password": "pbkdf2_sha256$260000$${jumble(22)}$${jumble(43)}=", "email": "ada.l@gmail.com"}, {"password": "pbkdf2_sha256$260000$${jumble(22)}$${jumble(43)}="}]`,
      'dump.json',
      'config',
    ],
  ])('%s', (_what, text, path, setting) => {
    const found = findSecrets(text, path, setting);
    expect(found.length).toBeGreaterThan(0);
    for (const { glimpse } of found) expect(glimpse.length).toBeLessThan(50);
  });

  it('tells line and kind, and shows four characters at most', () => {
    const [found] = findSecrets(`\n\nSECRET_KEY = "${HEX(64)}"\n`, 'a.py', 'code');
    expect(found).toEqual({ kind: 'secret key', line: 3, name: 'SECRET_KEY', glimpse: `${HEX(4)}… (64 characters)` });
  });
});

describe('findSecrets passes over', () => {
  it.each<[string, string, string, Setting]>([
    ['a rule of validation', "'password' => 'required|min:8|max:64',", 'a.php', 'code'],
    [
      'Rails’ own development key',
      `development:\n  secret_key_base: ${HEX(128)}\ntest:\n  secret_key_base: ${HEX(127)}\n`,
      'config/secrets.yml',
      'config',
    ],
    ['a key that a generator shows in a comment', `  # config.secret_key = '${HEX(128)}'`, 'devise.rb', 'code'],
    ['a public certificate', pem('CERTIFICATE'), 'cert.pem', 'config'],
    ['the mark of a key alone', 'if "-----BEGIN RSA PRIVATE KEY-----" in text:', 'a.py', 'code'],
    ['AWS’s own sample', 'AKIAIOSFODNN7EXAMPLE', 'a.py', 'code'],
    [
      'Django’s development key',
      "SECRET_KEY = 'django-insecure-i-b2o_4@ru#jr_y)vbhdjng$607jju'",
      'settings.py',
      'code',
    ],
    [
      'an everyday word',
      'app.secret_key = "dev"\nSECRET_KEY = "helloworld"\nJWT_SECRET = "mysupersecretkey"',
      'a.py',
      'code',
    ],
    [
      'weak local defaults',
      'POSTGRES_PASSWORD: postgres\nMYSQL_ROOT_PASSWORD: root\npassword: admin123\nNEO4J_PASSWORD=test123',
      'docker-compose.yml',
      'config',
    ],
    [
      'a default named as the project’s user',
      'POSTGRES_USER: shelfdb\nPOSTGRES_PASSWORD: shelfdb_99',
      'docker-compose.yml',
      'config',
    ],
    ['a placeholder', 'API_KEY=your-api-key-here\nTOKEN=<token>\nSECRET=changeme\nPASS=xxxxxxxx', '.env', 'config'],
    [
      'the environment',
      'password = os.environ["DB_PASSWORD"]\nkey: \u0024{API_KEY}\ntoken: \u0024{{ secrets.API_TOKEN }}\nDB_PASSWORD=$DB_PASSWORD',
      'a.yml',
      'config',
    ],
    ['the name of a variable', 'api_key = os.getenv("OPENAI_API_KEY")', 'a.py', 'code'],
    ['an error monitor’s ingest key', `dsn="https://${HEX(32)}@o123.ingest.sentry.io/456"`, 'a.py', 'code'],
    [
      'a browser’s Firebase key',
      `apiKey: "AIza${jumble(35)}",\nauthDomain: "x.firebaseapp.com"`,
      'firebase.js',
      'code',
    ],
    ['a publishable key', `const key = "pk_live_${jumble(24)}"`, 'a.js', 'code'],
    [
      'a local address',
      'postgresql://postgres:postgres@localhost:5432/x\nredis://:secret@redis:6379\namqp://guest:guest@rabbitmq',
      'a.py',
      'code',
    ],
    [
      'a sample address in prose',
      'postgres://shelf:engine77@localhost/x and mongodb+srv://ada:lovelace@cluster0.xxxxx.mongodb.net',
      'README.md',
      'docs',
    ],
    ['the address in an example', 'mongodb+srv://<user>:<password>@cluster0.mongodb.net', '.env.example', 'example'],
    ['language models’ tokens', 'eos_token = "<|endoftext|>"\nmax_tokens = "4096"\ntoken = "word"', 'a.py', 'code'],
    [
      'routes and labels',
      'token_url = "/auth/a1B2c3D4e5F6g7H8"\n"password": "Пароль"\npassword_label: "Password2"',
      'a.py',
      'code',
    ],
    ['a dummy in a test', `password = "Heinz@1971"\ntoken = "${jumble(40)}"`, 'test_a.py', 'test'],
    [
      'a sample answer in a README',
      `{"access_token": "eyJ${jumble(20)}.eyJ${jumble(30)}.${jumble(43)}"}`,
      'README.md',
      'docs',
    ],
    ['a default made of words', 'DEFAULT_ENCRYPTION_KEY = bytes(b"LSB-Stegagnography")', 'a.py', 'code'],
    ['a schema', '"password": {"type": "string"}, "token": "string"', 'a.json', 'config'],
    [
      'a Supabase anon key',
      `"eyJ${jumble(20)}.${Buffer.from('{"role":"anon"}').toString('base64url')}.${jumble(43)}"`,
      'a.js',
      'code',
    ],
    [
      'a single seeded account',
      `{"password": "pbkdf2_sha256$260000$${jumble(22)}$${jumble(43)}=", "email": "admin@example.com"}`,
      'seed.json',
      'config',
    ],
    ['a hash', 'password = "$2b$12$abcdefghijklmnopqrstuv"', 'a.py', 'code'],
    [
      'an identifier with dashes',
      'AWS_SECRET_ACCESS_KEY = credentials("aws-secret-access-key")',
      'Jenkinsfile',
      'config',
    ],
  ])('%s', (_what, text, path, setting) => expect(kinds(text, path, setting)).toEqual([]));

  it('bears hostile text', () => {
    const start = performance.now();
    for (const text of [
      'a'.repeat(500_000),
      'password='.repeat(50_000),
      '"'.repeat(200_000),
      `${'x_'.repeat(100)}="\n`.repeat(2000),
      '://:@'.repeat(50_000),
      '-----BEGIN PRIVATE KEY-----'.repeat(2000),
      '$2b$'.repeat(50_000),
      'eyJ'.repeat(100_000),
      `${' '.repeat(50)}${'example: '.repeat(100)}\n`.repeat(600),
      `  password: Heinz@1971\n`.repeat(2500),
      `    x = "eyJ${jumble(20)}.eyJ${jumble(30)}.${jumble(43)}"\n`.repeat(4000),
    ])
      expect(findSecrets(text, 'a.yml', 'config').length).toBeLessThan(25);
    expect(performance.now() - start).toBeLessThan(8000);
  });
});

it('comes to an end with a password that has no three letters in a row', () => {
  expect(
    findSecrets('client.login("admin", "Tr0ub4d= ")\n', 'app/settings.py', 'code').map(({ kind }) => kind),
  ).toEqual(['password']);
});
