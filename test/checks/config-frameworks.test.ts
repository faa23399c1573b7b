import { it } from 'vitest';
import { expectJudged, type Row } from '../helpers/config-row.ts';

const RAILS = { 'config/application.rb': 'module Shelf\n  class Application < Rails::Application\n  end\nend\n' };

const TABLE: readonly Row[] = [
  [
    "Laravel's own keys",
    { 'config/database.php': "<?php\nreturn ['host' => env('DB_HOST', 'x')];\n" },
    'partial',
    'config/database.php:2',
  ],
  [
    'an own key in Laravel',
    { 'config/services.php': "<?php\nreturn ['key' => env('STRIPE_KEY')];\n" },
    'met',
    'config/services.php:2',
  ],
  [
    "Laravel's own keys in an application with code of its own",
    {
      'config/database.php': "<?php\nreturn ['host' => env('DB_HOST', 'x')];\n",
      'app/Models/Book.php': '<?php\nclass Book extends Model { public function lend() { return $this->save(); } }\n',
    },
    'met',
    'config/database.php:2',
  ],
  [
    "Laravel's own keys beside nothing but its own classes",
    {
      'config/database.php': "<?php\nreturn ['host' => env('DB_HOST', 'x')];\n",
      'app/Models/User.php': '<?php\nclass User extends Model { public function casts() { return []; } }\n',
      'routes/web.php': "<?php\nRoute::get('/', function () { return view('welcome'); });\n",
    },
    'partial',
    'config/database.php:2',
  ],
  [
    "Laravel's own keys beside another application's code",
    {
      'old/config/database.php': "<?php\nreturn ['host' => env('DB_HOST', 'x')];\n",
      'new/src/Book.php': '<?php\nclass Book { public function lend() { return $this->save(); } }\n',
    },
    'partial',
    'old/config/database.php:2',
  ],
  [
    'what Rails reads for its database',
    {
      ...RAILS,
      'config/database.yml': '# url: <%= ENV["OLD_URL"] %>\nproduction:\n  url: <%= ENV["DATABASE_URL"] %>\n',
      'app/models/book.rb': 'class Book < ApplicationRecord\n  validates :title, presence: true\nend\n',
    },
    'met',
    'config/database.yml:3',
  ],
  [
    'what Rails reads for the number of its threads',
    {
      ...RAILS,
      'config/database.yml': 'default:\n  pool: <%= ENV.fetch("RAILS_MAX_THREADS") { 5 } %>\n',
      'app/models/book.rb': 'class Book < ApplicationRecord\n  validates :title, presence: true\nend\n',
    },
    'unmet',
    'config/application.rb',
  ],
  [
    'an untouched application of Rails',
    {
      ...RAILS,
      'config/database.yml': 'production:\n  password: <%= ENV["SHELF_DATABASE_PASSWORD"] %>\n',
      'app/models/application_record.rb':
        'class ApplicationRecord < ActiveRecord::Base\n  primary_abstract_class\nend\n',
    },
    'unmet',
    'config/application.rb',
  ],
  [
    'the settings that every new application of ASP.NET has',
    {
      'appsettings.json': '{"Logging": {"LogLevel": {"Default": "Information"}}, "AllowedHosts": "*"}',
      'Program.cs': 'var app = WebApplication.CreateBuilder(args).Build();\napp.Run();\n',
    },
    'unmet',
    '.',
  ],
  [
    'the same settings, under an application that was written on',
    {
      'appsettings.json': '{\n  "Logging": { "LogLevel": { "Default": "Information" } } // as it came\n}',
      'Program.cs': 'var app = WebApplication.CreateBuilder(args).Build();\napp.Run();\n',
      'Orders.cs': 'public class Orders { public int Total() { return 1; } }\n',
    },
    'met',
    'appsettings.json:2',
  ],
  [
    "a setting of the application's own",
    {
      'src/appsettings.Production.json': '{"Shop": {"Url": "https://shop"}}',
      'src/Program.cs': 'var builder = WebApplication.CreateBuilder(args);\nbuilder.Build().Run();\n',
    },
    'met',
    'src/appsettings.Production.json:1',
  ],
  [
    'such a file that no host reads',
    {
      'appsettings.json': '{"Shop": {"Url": "https://shop"}}',
      'Orders.cs': 'public class Orders { public int Total() { return 1; } }\n',
    },
    'unmet',
    '.',
  ],
  ['ASP.NET', { 'Program.cs': 'var url = builder.Configuration["Shop:Url"];\n' }, 'met', 'Program.cs:1'],
];

it.each(TABLE)('judges the settings that a framework reads: %s', (_what, files, verdict, evidence) =>
  expectJudged(files, verdict, evidence),
);
