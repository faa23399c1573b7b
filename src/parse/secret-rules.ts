/** Shapes of tokens that name their issuer, and the words that give a placeholder away. Data only. */
import { say } from '../model/say.ts';

/** What the path says about how far a value in it may be believed. */
export type Setting = 'code' | 'config' | 'infrastructure' | 'test' | 'docs' | 'example';

export interface ProviderRule {
  readonly kind: string;
  /** Global; the first group, or else the whole match, is the token. */
  readonly pattern: RegExp;
  /** One of these stands in every match, in or near its longest run of letters: where none does, the pattern need not be told. */
  readonly hints: readonly string[];
  /**
   * The hints tell little, and the token has a run of 20 letters in it, at most 40 characters after its start: the pattern is
   * first tried on the neighbourhoods of such runs.
   */
  readonly close?: true;
  /** Only sample values in documentation and tests look like it too often to be believed there. */
  readonly codeOnly?: true;
}

export const PROVIDERS: readonly ProviderRule[] = [
  { kind: say`AWS access key`, hints: ['AKIA', 'ASIA'], pattern: /\b((?:AKIA|ASIA)[A-Z2-7]{16})\b/g },
  {
    kind: say`GitHub token`,
    hints: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'],
    pattern: /\b(gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{60,100})\b/g,
  },
  {
    kind: say`GitLab token`,
    hints: ['glpat-', 'glptt-', 'gldt-', 'glrt-', 'glcbt-'],
    pattern: /\b(gl(?:pat|ptt|dt|rt|cbt)-[\w-]{20,64})(?![\w-])/g,
  },
  {
    kind: say`Slack token`,
    hints: ['xox', 'xapp-'],
    pattern: /\b(xox[abeoprs]-(?:\d{8,14}-){1,3}[A-Za-z0-9]{16,64}|xapp-\d-[A-Z0-9]{8,14}-\d{8,14}-[a-f0-9]{64})\b/g,
  },
  {
    kind: say`Slack webhook`,
    hints: ['hooks.slack.com/services/'],
    pattern: /hooks\.slack\.com\/services\/(T[A-Z0-9]{8,12}\/B[A-Z0-9]{8,12}\/[A-Za-z0-9]{24})\b/g,
  },
  {
    kind: say`Discord webhook`,
    hints: ['.com/api/webhooks/'],
    pattern: /discord(?:app)?\.com\/api\/webhooks\/(\d{17,20}\/[\w-]{60,90})/g,
  },
  {
    kind: say`Discord token`,
    hints: ['.'],
    close: true,
    pattern: /(?<![\w.-])([MNO][A-Za-z0-9_-]{23,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40})(?![\w.-])/g,
  },
  {
    kind: say`Telegram bot token`,
    hints: [':'],
    close: true,
    pattern: /(?<!\d)(\d{8,10}:[A-Za-z0-9_-]{35})(?![\w-])/g,
  },
  {
    kind: say`Stripe secret key`,
    hints: ['sk_live_', 'sk_test_', 'rk_live_', 'rk_test_'],
    pattern: /\b((?:sk|rk)_(?:live|test)_[A-Za-z0-9]{20,120})\b/g,
  },
  { kind: say`Stripe webhook secret`, hints: ['whsec_'], pattern: /\b(whsec_[A-Za-z0-9+/]{32,64})/g },
  { kind: say`Google API key`, hints: ['AIza'], pattern: /\b(AIza[A-Za-z0-9_-]{35})(?![\w-])/g },
  { kind: say`Google client secret`, hints: ['GOCSPX-'], pattern: /\b(GOCSPX-[A-Za-z0-9_-]{28})(?![\w-])/g },
  {
    kind: say`OpenAI key`,
    hints: ['sk-'],
    pattern:
      /(?<![\w-])(sk-(?:proj-|svcacct-|admin-)[A-Za-z0-9_-]{40,200}|sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}|sk-[A-Za-z0-9]{48})(?![\w-])/g,
  },
  { kind: say`Anthropic key`, hints: ['sk-ant-'], pattern: /(?<![\w-])(sk-ant-[A-Za-z0-9_-]{60,150})/g },
  { kind: say`OpenRouter key`, hints: ['sk-or-v1-'], pattern: /(?<![\w-])(sk-or-v1-[0-9a-f]{64})\b/g },
  { kind: say`Groq key`, hints: ['gsk_'], pattern: /\b(gsk_[A-Za-z0-9]{48,60})\b/g },
  { kind: say`Kaggle token`, hints: ['KGAT_'], pattern: /\b(KGAT_[0-9a-f]{32})\b/g },
  {
    kind: say`Kaggle token`,
    // The file that Kaggle hands out: a name and a key, in one line.
    hints: ['"key"'],
    pattern: /"username"\s{0,4}:\s{0,4}"[\w-]{1,60}"\s{0,4},\s{0,8}"key"\s{0,4}:\s{0,4}"([0-9a-f]{32})"/g,
  },
  {
    kind: say`secret key`,
    // Logging in to a service by its key alone: Weights & Biases, Comet.
    hints: ['.login', '.set_api_key', '.setApiKey'],
    pattern: /\.(?:login|set_api_key|setApiKey)\s{0,2}\(\s{0,4}(?:key\s{0,2}=\s{0,2})?\\?["']([0-9a-f]{32,64})\\?["']/g,
  },
  { kind: say`Hugging Face token`, hints: ['hf_'], pattern: /\b(hf_[A-Za-z0-9]{34,40})\b/g },
  { kind: say`Replicate token`, hints: ['r8_'], pattern: /\b(r8_[A-Za-z0-9]{37})\b/g },
  { kind: say`SendGrid key`, hints: ['SG.'], pattern: /\b(SG\.[\w-]{20,24}\.[\w-]{39,50})(?![\w-])/g },
  { kind: say`Mailgun key`, hints: ['key-'], pattern: /\b(key-[0-9a-f]{32})\b/g },
  { kind: say`Mailchimp key`, hints: ['-us'], pattern: /\b([0-9a-f]{32}-us\d{1,2})\b/g },
  { kind: say`Twilio key`, hints: ['SK'], pattern: /\b(SK[0-9a-f]{32})\b/g },
  { kind: say`npm token`, hints: ['npm_'], pattern: /\b(npm_[A-Za-z0-9]{36})\b/g },
  { kind: say`age private key`, hints: ['AGE-SECRET-KEY-1'], pattern: /\b(AGE-SECRET-KEY-1[0-9A-Z]{58})\b/g },
  { kind: say`PyPI token`, hints: ['pypi-AgE'], pattern: /\b(pypi-AgE[\w-]{50,250})/g },
  { kind: say`Docker Hub token`, hints: ['dckr_pat_'], pattern: /\b(dckr_pat_[\w-]{27})(?![\w-])/g },
  {
    kind: say`DigitalOcean token`,
    hints: ['dop_v1_', 'doo_v1_', 'dor_v1_'],
    pattern: /\b(do[por]_v1_[a-f0-9]{64})\b/g,
  },
  { kind: say`Databricks token`, hints: ['dapi'], pattern: /\b(dapi[a-f0-9]{32})\b/g },
  {
    kind: say`Shopify token`,
    hints: ['shpat_', 'shpca_', 'shppa_', 'shpss_'],
    pattern: /\b(shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32})\b/g,
  },
  { kind: say`Azure storage key`, hints: ['AccountKey='], pattern: /AccountKey=([A-Za-z0-9+/]{86}==)/g },
  { kind: say`Grafana token`, hints: ['glsa_'], pattern: /\b(glsa_[A-Za-z0-9]{32}_[a-f0-9]{8})\b/g },
  { kind: say`Vault token`, hints: ['hvs.', 'hvb.'], pattern: /\b(hv[sb]\.[\w-]{24,120})(?![\w-])/g },
  { kind: say`Terraform token`, hints: ['.atlasv1.'], pattern: /\b([A-Za-z0-9]{14}\.atlasv1\.[\w-]{60,75})(?![\w-])/g },
  { kind: say`Atlassian token`, hints: ['ATATT3'], pattern: /\b(ATATT3[A-Za-z0-9_=-]{150,220})/g },
  { kind: say`Airtable token`, hints: ['pat'], close: true, pattern: /\b(pat[A-Za-z0-9]{14}\.[a-f0-9]{64})\b/g },
  { kind: say`Notion token`, hints: ['secret_', 'ntn_'], pattern: /\b((?:secret|ntn)_[A-Za-z0-9]{43,50})\b/g },
  {
    kind: say`Supabase key`,
    hints: ['sb_secret_', 'sbp_'],
    pattern: /\b(sb_secret_[\w-]{20,50}|sbp_[a-f0-9]{40})(?![\w-])/g,
  },
  { kind: say`Postman key`, hints: ['PMAK-'], pattern: /\b(PMAK-[a-f0-9]{24}-[a-f0-9]{34})\b/g },
  { kind: say`Mapbox secret token`, hints: ['sk.eyJ'], pattern: /\b(sk\.eyJ[\w-]{20,200}\.[\w-]{20,60})/g },
  { kind: say`Cloudinary address`, hints: ['cloudinary://'], pattern: /cloudinary:\/\/\d{10,16}:([\w-]{20,40})@/g },
  {
    kind: say`JSON web token`,
    hints: ['eyJ'],
    pattern: /\b(eyJ[\w-]{10,400}\.eyJ[\w-]{10,1500}\.[\w-]{20,700})/g,
    codeOnly: true,
  },
];

/** Values that vendors print in their own documentation, and a storage emulator's fixed key. */
export const PUBLISHED: readonly string[] = [
  'AKIAIOSFODNN7EXAMPLE',
  'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  'sk_test_4eC39HqLyjWDarjtT1zdp7dc',
  'sk_test_BQokikJOvBiI2HlWgH4olfQ2',
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==',
  'SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c',
];

/** Anywhere in a value, these say "put yours here", or "for development and tests only". */
export const PLACEHOLDER =
  /change[-_ ]?(?:me|this|it)|changeit|replace|your|example|sample|placeholder|dummy|fake|mock|x{4,}|\*{3,}|\.{3}|…|todo|insert|fill|enter[-_ ]|put[-_ ]|[-_ ]here|redacted|removed|hidden|insecure|not[-_ ]?(?:a[-_ ]|used|needed|secret|real|safe)|unsafe|for[-_ ]?(?:tests?|dev|local|ci)|test|demo|dev(?:elopment|[-_]|$)|local|default|undefined|null|none|foobar|lorem|12345|abcde|qwert|aaaa|0000|1111|deadbeef|cafebabe|minioadmin/i;

/** Words that passwords of no worth are made of. */
export const WEAK_WORDS: readonly string[] = (
  'a an the this that is it my our me i am be of for to in on and or not no new old some any very super really top ultra mega strong safe secure simple basic long random key keys secret secrets secretkey ' +
  'password passwords pass passwd pwd pw passphrase word token tokens auth jwt api app apps application admin administrator root user users username guest login sa su sysadmin superuser super owner manager ' +
  'test tests testing tester demo dev develop development local localhost default example sample temp tmp foo bar baz hello world welcome letmein dragon monkey master magic abc abcd abcde abcdef qwerty asdf zxcv qwe asd iloveyou football baseball sunshine princess shadow ' +
  'db database data sql mysql mariadb postgres postgresql pg pgsql mongo mongodb redis rabbit rabbitmq kafka neo neo4j minio airflow mlflow grafana prometheus elastic elasticsearch kibana superset metabase jupyter spark hadoop hive minecraft keycloak vault consul nginx django flask fastapi spring laravel node express react rails docker compose ' +
  'project server service services client web website site blog shop store ecommerce todo task tasks chat bot game book books library bank school company team work dashboard tracker inventory backend frontend api gateway portal system cms crm erp core main prod production stage staging session cookie sign signing signature signed encryption encrypt hash salt access refresh bearer hs hs256 sha ' +
  'one two three four five six seven eight nine zero alice bob eve charlie john doe jane joe max mike tom jack anna mary peter steve ' +
  'senha contrasena clave parola parol passwort geheim kennwort motdepasse sifre haslo wachtwoord mima sandi ' +
  'value string some something anything everything nothing whatever thing please keep do dont share tell anyone nobody know really should must be changed change in into production only use used using with from at least characters chars bit bits bytes minimum length more than '
)
  .trim()
  .split(/\s+/);
