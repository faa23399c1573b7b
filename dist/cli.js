#!/usr/bin/env node
import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{a as d,b as m}from"./chunk-KLKQJ5DA.js";import{a as n}from"./chunk-PCOUSG3U.js";import"./chunk-YCLVSIRP.js";import{parseArgs as h}from"node:util";var a=`milepost 0.1.0 - grades repositories against a roadmap, with the proof behind every mark

Usage
  milepost grade <path>... [--json]        grade clones: work trees or bare git directories
  milepost portfolio --local <folder> --out <folder>
                                           a progress README for every clone in a folder
  milepost portfolio --user <login> --out <folder>
                                           the same for a GitHub user, through the API (GITHUB_TOKEN)
  milepost explain [<requirement>]         what a requirement asks, why, and how it is judged; alone: all of them

Options of grade
  --json                the report as JSON (docs/schema/report.schema.json)
  --ref <ref>           commit, branch or tag to grade instead of the tip
Options of portfolio
  --out <folder>        where README.md, milepost.json and milepost/*.svg go
  --capstone <name>     the repository that stands as the capstone (default: the best one)
  --include <pattern>   only repositories whose name matches (* and ?), repeatable
  --exclude <pattern>   not these, repeatable
  --forks, --archived, --empty
                        include these too (--user)
  --config <file>       settings (docs/configuration.md)
Options of both
  --roadmap <id|file>   python-expert (default), python-specialization, or a YAML file (explain too)
  --fail-below <score>  exit with 1 where the score (portfolio: the capstone's) is lower
  --require <id,...>    exit with 1 where one of these requirements is not met
  --help, --version

Exit codes: 0 done, 1 a gate failed, 2 wrong usage or input. Nothing is sent anywhere; only --user uses the network.
`,g={help:{type:"boolean",short:"h"},version:{type:"boolean",short:"v"},json:{type:"boolean"},ref:{type:"string"},roadmap:{type:"string"},local:{type:"string"},user:{type:"string"},out:{type:"string"},config:{type:"string"},capstone:{type:"string"},include:{type:"string",multiple:!0},exclude:{type:"string",multiple:!0},forks:{type:"boolean"},archived:{type:"boolean"},empty:{type:"boolean"},"fail-below":{type:"string"},require:{type:"string",multiple:!0}},c=["roadmap","fail-below","require"],y=["include","exclude","forks","archived","empty"],i={grade:{options:["json","ref",...c],paths:!0},portfolio:{options:["local","user","out","config","capstone",...y,...c],paths:!1},explain:{options:["roadmap"],paths:!0}};function u(t){let{values:e,positionals:r}=b(t),[o,...s]=r;if(o===void 0||e.help||e.version)return{command:void 0,paths:s,values:e};if(!w(o))throw new n(`unknown command "${o}"${d(o,Object.keys(i))}: try milepost --help`);let p=i[o],l=Object.keys(e).find(f=>!p.options.includes(f));if(l)throw new n(`${o} has no option --${l}: try milepost --help`);if(!p.paths&&s.length>0)throw new n(`${o} takes no argument "${s[0]}"`);return{command:o,paths:s,values:e}}var w=t=>Object.hasOwn(i,t);function b(t){try{return h({args:[...t],options:g,allowPositionals:!0})}catch(e){throw new n((e instanceof Error?e.message:"wrong arguments").split(". ")[0]??"")}}async function O(t){let{command:e,paths:r,values:o}=u(t);return e==="grade"?(await import("./chunk-5UKGHLK3.js")).gradeCommand(r,o):e==="portfolio"?(await import("./chunk-CDVJC5P7.js")).portfolioCommand(o):e==="explain"?(await import("./chunk-MES24LGM.js")).explainCommand(r,o):(o.version?process.stdout.write(`0.1.0
`):o.help?process.stdout.write(a):process.stderr.write(a),o.version||o.help?0:2)}process.stdout.on("error",t=>process.exit(t.code==="EPIPE"?0:2));try{process.exitCode=await O(process.argv.slice(2))}catch(t){let e=t instanceof n,r=e?t.message:`internal error, please report it: ${t instanceof Error?t.stack:t}`;process.stderr.write(`milepost: ${e?m(r):r}
`),process.exitCode=e?2:70}
