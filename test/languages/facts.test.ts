import { describe, expect, it } from 'vitest';
import { facts } from '../helpers/facts.ts';

describe('imports, calls, classes and statements', () => {
  it('resolves the names of imports in calls', () => {
    const found = facts(
      'a.js',
      "import express, { Router as R } from 'express';\nimport unused from 'unused';\nconst app = express();\nR('/x', y, \"z\");",
    );
    expect(found.imports).toEqual([
      { module: 'express', line: 1, used: true },
      { module: 'express', name: 'Router', line: 1, used: true },
      { module: 'unused', line: 2, used: false },
    ]);
    expect(found.calls).toEqual([
      { name: 'express', line: 3, args: [] },
      { name: 'express.Router', line: 4, args: ['/x', null, 'z'] },
    ]);
  });

  it('spreads the tree of a Rust use', () => {
    const { imports } = facts(
      'a.rs',
      'use std::{env, io::{self, Read as R}};\nfn main() { env::args(); io::stdin(); }',
    );
    expect(imports.map((one) => `${one.module} ${one.used}`)).toEqual([
      'std.env true',
      'std.io true',
      'std.io.Read false',
    ]);
  });

  it('resolves the bases of classes', () => {
    const { classes } = facts(
      'A.java',
      'import java.io.Closeable;\npublic class A<T extends B> extends Base<T> implements Closeable, Runnable {}',
    );
    expect(classes).toEqual([{ name: 'A', bases: ['Base', 'java.io.Closeable', 'Runnable'], line: 2 }]);
  });

  it.each([
    ['a.js', "// only a comment\nimport './x.css';\nexport * from './y';\n"],
    ['A.java', 'package a.b;\n\nimport java.util.List;\n/* nothing */\n'],
    ['a.go', 'package a\n\nimport (\n\t"fmt"\n)\n'],
    ['a.rs', '//! docs\nuse std::io;\n'],
    ['a.h', '#pragma once\n#include <a.h>\n'],
    ['A.cs', 'using System;\nnamespace A;\n'],
    ['a.php', '<?php\nnamespace A;\nuse B\\C;\n'],
    ['a.rb', "# nothing\nrequire 'json'\n"],
    ['a.sh', '#!/bin/sh\n# nothing\nset -e\n'],
  ])('finds no statement in %s without code', (path, text) => {
    expect(facts(path, text).statements).toBe(0);
    expect(facts(path, `${text}\n$x = 1;\n`).statements).toBe(1);
  });
});
