#!/usr/bin/env node
import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{a as n}from"./chunk-UAB7DNZJ.js";import{b as m}from"./chunk-E4SQ2QUW.js";import{a}from"./chunk-PCOUSG3U.js";import"./chunk-YCLVSIRP.js";import{parseArgs as g}from"node:util";var p=`milepost 0.1.0 - grades repositories against a roadmap, with the proof behind every mark

Usage
  milepost grade <path>... [--json]        grade clones: work trees or bare git directories
  milepost portfolio --local <folder> --out <folder>
                                           a progress README for every clone in a folder
  milepost portfolio --user <login> --out <folder>
                                           the same for a GitHub user, through the API (GITHUB_TOKEN)
  milepost init [<folder>]                 writes the workflow and the configuration, and shows what the README will say
  milepost preview --local <folder>        shows the page and the README in a browser, and again whenever a setting or a
                                           template changes
  milepost demo [--out <folder>]           writes a sample portfolio with everything in it
  milepost explain [<requirement>]         what a requirement asks, why, and how it is judged; alone: all of them

  milepost roadmap check <file>            whether a roadmap of your own is right, and what is wrong where
  milepost roadmap show [<id|file>] [--local <folder> | --report <milepost.json>]
                                           a roadmap as a tree, with somebody's progress along it
  milepost verify <owner | milepost.json | README.md> [--local <folder>]
                                           whether a published report is what the commits it names give

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
  --cache <folder>      what a run learns is kept there, so that the next one reads only what is new (--user)
  --budget <n>          points of GitHub's rate limit that it may use, 20 at least (--user)
Options of init
  --local <folder>      the clones that the preview shows (default: those in the folder or beside it)
  --track <id>, --capstone <name>
                        settled at once; what is not said is asked on a terminal, where no clone tells it
  --yes                 ask nothing
Options of portfolio, preview and demo
  --layout <layout>     how much the README shows: full (default), compact or badges
  --language <id>       what is written is in English (en, default) or Spanish (es)
  --templates <folder>  templates of your own (docs/templates.md), not for demo
Options of preview
  --port <n>            where it listens, on this machine alone (default: any free port)
Options of roadmap show
  --report <file>       a milepost.json: whose progress is shown
  --local <folder>      clones to grade instead
  --all                 also the tracks that were not chosen
  --language <id>       en (default) or es
Options of all
  --config <file>       settings: track, progress, exemptions … (docs/configuration.md)
  --roadmap <id|file>   python-expert (default), python-specialization, a YAML file, or owner/repository/path@ref
Options of grade and portfolio
  --fail-below <score>  exit with 1 where the score (portfolio: the capstone's) is lower
  --require <id,...>    exit with 1 where one of these requirements is not met
  --help, --version

Exit codes: 0 done, 1 a gate failed or a report is not what it says, 2 wrong usage or input. Nothing is sent anywhere; only
--user, verify without --local, and a roadmap of another repository use the network.
`,y={help:{type:"boolean",short:"h"},version:{type:"boolean",short:"v"},json:{type:"boolean"},ref:{type:"string"},roadmap:{type:"string"},local:{type:"string"},user:{type:"string"},out:{type:"string"},config:{type:"string"},capstone:{type:"string"},cache:{type:"string"},budget:{type:"string"},templates:{type:"string"},layout:{type:"string"},language:{type:"string"},report:{type:"string"},track:{type:"string"},yes:{type:"boolean"},port:{type:"string"},all:{type:"boolean"},include:{type:"string",multiple:!0},exclude:{type:"string",multiple:!0},forks:{type:"boolean"},archived:{type:"boolean"},empty:{type:"boolean"},"fail-below":{type:"string"},require:{type:"string",multiple:!0}},h=["roadmap","fail-below","require"],w=["include","exclude","forks","archived","empty"],c=["layout","language","templates"],i={grade:{options:["json","ref","config",...h],paths:!0},portfolio:{options:["local","user","out","config","capstone","cache","budget",...c,...w,...h],paths:!1},init:{options:["local","roadmap","track","capstone","yes"],paths:!0},preview:{options:["local","config","roadmap",...c,"port"],paths:!1},demo:{options:["out","layout","language"],paths:!1},explain:{options:["roadmap"],paths:!0},verify:{options:["local","config","roadmap"],paths:!0},roadmap:{options:["report","local","all","config","language"],paths:!0}};function f(t){let{values:e,positionals:r}=v(t),[o,...s]=r;if(o===void 0||e.help||e.version)return{command:void 0,paths:s,values:e};if(!b(o))throw new a(`unknown command "${o}"${m(o,Object.keys(i))}: try milepost --help`);let l=i[o],d=Object.keys(e).find(u=>!l.options.includes(u));if(d)throw new a(`${o} has no option --${d}: try milepost --help`);if(!l.paths&&s.length>0)throw new a(`${o} takes no argument "${s[0]}"`);return{command:o,paths:s,values:e}}var b=t=>Object.hasOwn(i,t);function v(t){try{return g({args:[...t],options:y,allowPositionals:!0})}catch(e){throw new a((e instanceof Error?e.message:"wrong arguments").split(". ")[0]??"")}}async function O(t){let{command:e,paths:r,values:o}=f(t);return e==="grade"?(await import("./chunk-LW7UBSHV.js")).gradeCommand(r,o):e==="portfolio"?(await import("./chunk-BPTAGEV2.js")).portfolioCommand(o):e==="init"?(await import("./chunk-4IOFIP5R.js")).initCommand(r,o):e==="demo"?(await import("./chunk-E4NTQHBK.js")).demoCommand(o):e==="preview"?(await import("./chunk-O3LXRAYV.js")).previewCommand(o):e==="explain"?(await import("./chunk-TOICSET2.js")).explainCommand(r,o):e==="verify"?(await import("./chunk-CH226POZ.js")).verifyCommand(r,o):e==="roadmap"?(await import("./chunk-4BJP3FLJ.js")).roadmapCommand(r,o):(o.version?process.stdout.write(`0.1.0
`):o.help?process.stdout.write(p):process.stderr.write(p),o.version||o.help?0:2)}process.stdout.on("error",t=>process.exit(t.code==="EPIPE"?0:2));try{process.exitCode=await O(process.argv.slice(2))}catch(t){let e=t instanceof a,r=e?t.message:`internal error, please report it: ${t instanceof Error?t.stack:t}`;process.stderr.write(`milepost: ${e?n(r):r.split(`
`,40).map(n).join(`
| `)}
`),process.exitCode=e?2:70}
